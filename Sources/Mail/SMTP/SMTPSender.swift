import CCurl
import Synchronization

/// libcurl as the sender. Messages go one after the other over one connection.
public final class SMTPSender: Sendable {
    private let server: SMTPServer
    private let handle: Mutex<Handle?> = Mutex(nil)

    /// libcurl's handle; only ever used inside the lock.
    private final class Handle: @unchecked Sendable {
        let curl: UnsafeMutableRawPointer

        init(_ curl: UnsafeMutableRawPointer) { self.curl = curl }

        deinit { curl_easy_cleanup(curl) }
    }

    /// A sender over a server; nothing is opened yet.
    public init(_ server: SMTPServer) { self.server = server }

    /// As the value that posting takes.
    public var sender: MailSender {
        MailSender { (message, from, to) throws(MailError) in try self.send(message, from, to) }
    }

    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private func send(_ message: [UInt8], _ from: String, _ to: String) throws(MailError) -> MailAnswer {
        if let problem = curl_problem() { throw .libraryMissing(message: String(cString: problem)) }
        return try handle.withLock { (kept) throws(MailError) -> MailAnswer in
            if kept == nil {
                guard Self.isReady, let curl = curl_easy_init() else { throw .libraryMissing(message: "curl_easy_init") }
                kept = Handle(curl)
                set(curl)
            }
            guard let curl = kept?.curl else { throw .libraryMissing(message: "curl_easy_init") }
            return try Self.perform(curl, message, from, to)
        }
    }

    private func set(_ curl: UnsafeMutableRawPointer) {
        curl_set_text(curl, CURLOPT_URL, server.address)
        curl_set_text(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        // A proxy of the environment is for the web.
        curl_set_text(curl, CURLOPT_PROXY, "")
        curl_set_long(curl, CURLOPT_NOSIGNAL, 1)
        curl_set_long(curl, CURLOPT_UPLOAD, 1)
        curl_set_long(curl, CURLOPT_USE_SSL, server.isPlain ? Int(CURLUSESSL_NONE.rawValue) : Int(CURLUSESSL_ALL.rawValue))
        curl_set_long(curl, CURLOPT_CONNECTTIMEOUT, server.connectSeconds)
        curl_set_long(curl, CURLOPT_TIMEOUT, server.messageSeconds)
        if let user = server.user { curl_set_text(curl, CURLOPT_USERNAME, user) }
        if let password = server.password { curl_set_text(curl, CURLOPT_PASSWORD, password) }
        if let certificates = server.certificates { curl_set_text(curl, CURLOPT_CAINFO, certificates) }
    }

    private static func perform(_ curl: UnsafeMutableRawPointer, _ message: [UInt8], _ from: String, _ to: String) throws(MailError) -> MailAnswer {
        let recipients = curl_slist_append(nil, "<\(to)>")
        defer { curl_slist_free_all(recipients) }
        let upload = Upload(message)
        var words = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
        let result = words.withUnsafeMutableBufferPointer { words in
            curl_set_text(curl, CURLOPT_MAIL_FROM, "<\(from)>")
            curl_set_pointer(curl, CURLOPT_MAIL_RCPT, recipients)
            curl_set_pointer(curl, CURLOPT_ERRORBUFFER, words.baseAddress)
            return withExtendedLifetime(upload) {
                curl_set_pointer(curl, CURLOPT_READDATA, Unmanaged.passUnretained(upload).toOpaque())
                curl_set_data(curl, CURLOPT_READFUNCTION) { bytes, size, count, me in
                    guard let bytes, let me else { return 0 }
                    return Unmanaged<Upload>.fromOpaque(me).takeUnretainedValue().read(into: bytes, size * count)
                }
                return curl_easy_perform(curl)
            }
        }
        curl_set_pointer(curl, CURLOPT_ERRORBUFFER, nil)
        let text = String(decoding: words.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let said = text.isEmpty ? String(cString: curl_easy_strerror(result)) : text
        return try SMTPOutcome(
            succeeded: result == CURLE_OK, reply: Int(curl_reply(curl)), bodyBegan: upload.hasBegun, bodyEnded: upload.hasEnded, said
        )
        .answer()
    }

    /// The message on its way.
    private final class Upload {
        private let bytes: [UInt8]
        private var at = 0
        private(set) var hasBegun = false
        /// libcurl was told that there is no more.
        private(set) var hasEnded = false

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        func read(into buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
            hasBegun = true
            let count = min(room, bytes.count - at)
            if count == 0 { hasEnded = true }
            bytes[at..<at + count].withUnsafeBytes {
                UnsafeMutableRawPointer(buffer).copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(buffer), byteCount: count)
            }
            at += count
            return count
        }
    }
}
