/** Much of everything that a slide can hold too much of. */
export const LONG_TALK = `
# Queues, and why every one of them is either empty or full

A queue does not make a system faster. It only decides who waits. Most of the time nobody does.

## What happens above eighty percent

${'- Work waits for work, and the time it waits has no bound that anybody could promise (`maxWait = 0`)\n'.repeat(9)}

## 中文与代码混排

${'队列本身不会让系统变快，它只决定谁来等待；利用率超过80%之后，延迟就不再是线性的了（“排队论”）。\n\n'.repeat(7)}

| utilisation | waiting, in service times | what people say |
| --- | --- | --- |
${'| 80 % | 4 | It is a little slow today, is it not? Let us add a server before the weekend. |\n'.repeat(9)}

\`\`\`go
${'queue.Push(ctx, job) // returns ErrFull when the queue is full\n'.repeat(26)}\`\`\`

> A full queue is an outage that has not been told yet.
`
