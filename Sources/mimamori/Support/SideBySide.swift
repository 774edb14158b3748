import Foundation

/// Work on many things of which none waits for another, as many at a time as the machine has processors.
enum SideBySide {
    /// Does `body` for each; the first error ends it, after what has begun.
    ///
    /// - Parameter progress: told after each how many are done; never twice at a time.
    static func forEach<Thing: Sendable>(
        _ things: [Thing], _ body: @escaping @Sendable (Thing) throws -> Void, progress: (Int) -> Void = { _ in }
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            var (waiting, done) = (things[...], 0)
            for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) {
                if let thing = waiting.popFirst() { group.addTask { try body(thing) } }
            }
            while try await group.next() != nil {
                done += 1
                progress(done)
                if let thing = waiting.popFirst() { group.addTask { try body(thing) } }
            }
        }
    }
}
