import Synchronization

/// Wakes whoever waits for work.
final class Bell: Sendable {
    /// One who listens. Not an `AsyncStream`: a wait that is given up ends such a stream for good, and every later wait is over at once.
    final class Listener: Sendable {
        private struct State {
            var isRung = false
            var waiting: CheckedContinuation<Void, Never>?
        }

        private let state = Mutex(State())

        /// Until the bell rings, or the pause is over, or the task is cancelled. A ring that nobody waited for ends the next wait at once; several such
        /// rings are one.
        func wait(atMost pause: Duration) async {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await self.ringing() }
                group.addTask { try? await Task.sleep(for: pause) }
                await group.next()
                group.cancelAll()
            }
        }

        private func ringing() async {
            await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    let isOver = state.withLock { state in
                        // Whoever cancels sets this before taking the lock.
                        guard !state.isRung, !Task.isCancelled else {
                            state.isRung = false
                            return true
                        }
                        state.waiting = continuation
                        return false
                    }
                    if isOver { continuation.resume() }
                }
            } onCancel: {
                take(isRing: false)?.resume()
            }
        }

        fileprivate func hear() { take(isRing: true)?.resume() }

        private func take(isRing: Bool) -> CheckedContinuation<Void, Never>? {
            state.withLock { state in
                let waiting = state.waiting
                state.waiting = nil
                if isRing && waiting == nil { state.isRung = true }
                return waiting
            }
        }
    }

    private let listeners = Mutex<[Listener]>([])

    /// A new listener; what rang before is not for it.
    func listen() -> Listener {
        let listener = Listener()
        listeners.withLock { $0.append(listener) }
        return listener
    }

    /// There is work.
    func ring() { for listener in listeners.withLock({ $0 }) { listener.hear() } }
}
