import HTTPTypes
import Hummingbird
import Inputs
import NIOCore

/// Packs answers with gzip where the client takes it and it is worth it.
struct Compression: RouterMiddleware {
    /// Smaller ones gain nothing.
    private static let least = 1024
    private static let packable = ["text/", "application/json", "application/problem+json", "image/svg+xml", "application/xml"]

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        var response = try await next(request, context)
        guard let type = response.headers[.contentType], Self.packable.contains(where: type.hasPrefix) else { return response }
        response.headers.append(HTTPField(name: .vary, value: "Accept-Encoding"))
        guard Self.takesGzip(request.headers[.acceptEncoding]), let count = response.body.contentLength, count >= Self.least,
            response.headers[.contentEncoding] == nil, request.method != .head
        else { return response }
        let collector = BodyCollector()
        try await response.body.write(collector)
        response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: try PackedBytes.gzip(collector.bytes)))
        response.headers[.contentEncoding] = "gzip"
        response.headers[.contentLength] = nil
        // Other bytes than those that the strong tag was made for.
        if let tag = response.headers[.eTag], !tag.hasPrefix("W/") { response.headers[.eTag] = "W/" + tag }
        return response
    }

    static func takesGzip(_ header: String?) -> Bool {
        guard let header else { return false }
        return header.split(separator: ",").contains { part in
            let pieces = part.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            guard let name = pieces.first, name == "gzip" || name == "*" else { return false }
            return !pieces.dropFirst().contains { $0 == "q=0" || $0 == "q=0.0" || $0 == "q=0.00" || $0 == "q=0.000" }
        }
    }
}

/// Takes a body that is in memory already.
private final class BodyCollector: ResponseBodyWriter {
    private(set) var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws { bytes.append(contentsOf: buffer.readableBytesView) }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
