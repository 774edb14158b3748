import Dispatch
import Synchronization

/// The threads on which SQLite is read: never more at work than there are connections, the others wait in the order in which they came.
///
/// GRDB's own asynchronous reading goes over four queues for each read. For a lookup that takes microseconds the changes of thread were most of the time.
final class SQLiteReaders: Sendable {
    private struct State {
        var running = 0
        var waiting: [@Sendable () -> Void] = []
        /// How many of those in ``waiting`` were taken already.
        var taken = 0
    }

    private let width: Int
    private let queue = DispatchQueue(label: "mimamori.sqlite.readers", attributes: .concurrent)
    private let state = Mutex(State())

    /// - Parameter width: most reads at a time.
    init(width: Int) { self.width = width }

    /// Runs a read on another thread, as soon as one is free.
    func run(_ read: @escaping @Sendable () -> Void) {
        let starts = state.withLock { state in
            guard state.running < width else {
                state.waiting.append(read)
                return false
            }
            state.running += 1
            return true
        }
        guard starts else { return }
        queue.async {
            var next: (@Sendable () -> Void)? = read
            while let read = next {
                read()
                next = self.takeNext()
            }
        }
    }

    private func takeNext() -> (@Sendable () -> Void)? {
        state.withLock { state in
            guard state.taken < state.waiting.count else {
                state.running -= 1
                return nil
            }
            let next = state.waiting[state.taken]
            state.taken += 1
            // The front is given back now and then, so that taking costs the same however many wait.
            if state.taken == state.waiting.count || state.taken == 1024 {
                state.waiting.removeFirst(state.taken)
                state.taken = 0
            }
            return next
        }
    }
}
