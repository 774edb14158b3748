import Testing

@testable import Server

@Suite struct BellTests {
    /// A pause that was over once is no reason for the next wait to be over: a worker without work would turn round and round. (A server that had been
    /// idle for five seconds used a whole core.)
    @Test func aPauseThatWasOverLeavesTheNextWaitWhole() async {
        let bell = Bell()
        let listener = bell.listen()
        await listener.wait(atMost: .zero)
        // Nothing has rung: only being cancelled ends it.
        #expect(await lastsUntilCancelled(listener))
        bell.ring()
        bell.ring()
        // Rung before: over at once, and only once.
        await listener.wait(atMost: .seconds(3600))
        #expect(await lastsUntilCancelled(listener))
    }

    private func lastsUntilCancelled(_ listener: Bell.Listener) async -> Bool {
        let waiter = Task {
            await listener.wait(atMost: .seconds(3600))
            return Task.isCancelled
        }
        for _ in 0..<1000 { await Task.yield() }
        waiter.cancel()
        return await waiter.value
    }

    @Test func aRingEndsTheWaitOfEach() async {
        let bell = Bell()
        let listeners = [bell.listen(), bell.listen()]
        await withTaskGroup(of: Void.self) { group in
            for listener in listeners { group.addTask { await listener.wait(atMost: .seconds(3600)) } }
            bell.ring()
            bell.ring()
            await group.waitForAll()
        }
    }
}
