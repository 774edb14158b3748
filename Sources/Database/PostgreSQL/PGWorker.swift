import Dispatch

/// A thread's worth of work on one connection: a serial queue, and the connection, which is made again after it was lost.
final class PGWorker: @unchecked Sendable {
    private let queue = DispatchQueue(label: "mimamori.postgres")
    private let uri: String
    private let title: String
    private let patience: Double
    /// Only touched on ``queue``.
    private var connection: PGConnection?

    /// - Parameter patience: seconds to wait for what another transaction holds.
    init(uri: String, title: String, patience: Double) {
        self.uri = uri
        self.title = title
        self.patience = patience
    }

    /// Runs `body` between `begin` and `COMMIT`; undone if it throws.
    func transaction<Answer: Sendable>(
        _ begin: String, _ body: @escaping @Sendable (any SQLConnection) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try self.run(begin, body) }) }
        }
    }

    private func run<Answer>(_ begin: String, _ body: (any SQLConnection) throws -> Answer) throws -> Answer {
        let connection = try started(begin)
        do {
            let answer = try body(connection)
            try connection.simple("COMMIT")
            return answer
        } catch {
            // After a lost connection there is nothing to undo: the server has done it.
            if (try? connection.simple("ROLLBACK")) == nil { self.connection = nil }
            throw error
        }
    }

    /// A connection with a transaction open. One that died while it lay idle is noticed here, before anything was asked of it, and replaced.
    private func started(_ begin: String) throws -> PGConnection {
        if let connection, connection.isAlive {
            do {
                try connection.simple(begin)
                return connection
            } catch DatabaseError.connectionLost {
                self.connection = nil
            }
        }
        let fresh = try PGConnection(uri: uri, title: title, patience: patience)
        connection = fresh
        try fresh.simple(begin)
        return fresh
    }

    /// Ends the connection.
    func close() async {
        await withCheckedContinuation { continuation in
            queue.async {
                self.connection = nil
                continuation.resume()
            }
        }
    }
}
