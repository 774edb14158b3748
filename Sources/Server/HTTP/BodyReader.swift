import HTTPTypes
import Hummingbird
import NIOCore

/// Reads bodies with a limit and a clock: neither a huge one nor one that drips holds the server.
struct BodyReader: Sendable {
    let limit: Int
    /// By then a small body must be there.
    let seconds: Int
    let now: @Sendable () -> ContinuousClock.Instant

    /// A whole body.
    ///
    /// - Throws: ``ServerError/tooLarge(limit:)``, ``ServerError/tooSlow``.
    func collect(_ request: Request) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        try await read(request, leastPerSecond: nil) { bytes.append(contentsOf: $0.readableBytesView) }
        return bytes
    }

    /// A body piece by piece, as it comes.
    ///
    /// - Parameter leastPerSecond: how many bytes a second it must bring on average once ``seconds`` are over; nil if it must be whole by then.
    func read(_ request: Request, leastPerSecond: Int?, _ take: (ByteBuffer) async throws -> Void) async throws {
        if let announced = request.headers[.contentLength].flatMap(Int.init), announced > limit { throw ServerError.tooLarge(limit: limit) }
        let start = now()
        var count = 0
        for try await piece in request.body {
            count += piece.readableBytes
            guard count <= limit else { throw ServerError.tooLarge(limit: limit) }
            let late = (now() - start) / .seconds(1) - Double(seconds)
            if late > 0, Double(count) < late * Double(leastPerSecond ?? .max) { throw ServerError.tooSlow }
            try await take(piece)
        }
    }
}
