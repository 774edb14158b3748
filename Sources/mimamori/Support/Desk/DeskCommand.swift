import ArgumentParser
import Registry

/// A command over the registry, which is opened before and closed after.
protocol DeskCommand: AsyncParsableCommand {
    var desk: DeskOptions { get }

    func run(_ registry: Registry, as principal: Principal) async throws
}

extension DeskCommand {
    func run() async throws {
        let principal = try desk.principal()
        let registry = try await desk.open()
        do {
            try await run(registry, as: principal)
        } catch {
            await registry.close()
            throw error
        }
        await registry.close()
    }
}
