import HTTPTypes
import Hummingbird
import JSONStream
import NIOCore

/// An answer before it becomes a response.
struct Reply: Sendable {
    var status: HTTPResponse.Status = .ok
    var headers: HTTPFields = [:]
    var body: [UInt8] = []
    /// A file that is sent in place of ``body``, piece by piece.
    var file: SentFile?

    static func json(_ bytes: [UInt8], _ status: HTTPResponse.Status = .ok) -> Reply {
        Reply(status: status, headers: [.contentType: "application/json"], body: bytes)
    }

    static func text(_ text: String, _ type: String = "text/plain; charset=utf-8") -> Reply {
        Reply(headers: [.contentType: type], body: Array(text.utf8))
    }

    static func redirect(to place: String) -> Reply { Reply(status: .seeOther, headers: [.location: place]) }

    static let nothing = Reply(status: .noContent)

    var response: Response {
        if let file { return Response(status: status, headers: headers, body: file.body) }
        return Response(status: status, headers: headers, body: body.isEmpty ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}
