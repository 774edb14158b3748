import Synchronization

/// Wakes whoever waits for work.
final class Bell: Sendable {
    private let listeners = Mutex<[AsyncStream<Void>.Continuation]>([])

    /// A stream that gives a sign at each ring; signs that nobody took yet are one.
    func listen() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        listeners.withLock { $0.append(continuation) }
        return stream
    }

    /// There is work.
    func ring() { listeners.withLock { for listener in $0 { listener.yield() } } }
}
