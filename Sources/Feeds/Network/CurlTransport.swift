import CCurl
import Glibc

/// libcurl as the transport.
public struct CurlTransport: Sendable {
    /// A file of certificates to trust in place of the system's.
    public var certificates: String?
    /// The proxy; nil takes what the environment names (`https_proxy`, `all_proxy`, `no_proxy`).
    public var proxy: String?
    /// Seconds until a connection must stand.
    public var connectSeconds = 30
    /// Seconds without a byte after which a transfer is given up.
    public var idleSeconds = 60

    /// A transport with these settings.
    public init(certificates: String? = nil, proxy: String? = nil) {
        self.certificates = certificates
        self.proxy = proxy
    }

    /// As the value that the fetching takes.
    public var transport: HTTPTransport { HTTPTransport { request, body in try send(request, body) } }

    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private func send(_ request: HTTPRequest, _ body: HTTPTransport.Body) throws -> HTTPAnswer {
        try AddressRule.check(request)
        let shown = AddressRule.shown(request.url)
        if let problem = curl_problem() { throw FeedError.libraryMissing(message: String(cString: problem)) }
        guard Self.isReady, let handle = curl_easy_init() else { throw FeedError.network(url: shown, message: "libcurl") }
        defer { curl_easy_cleanup(handle) }
        var list: UnsafeMutablePointer<curl_slist>?
        defer { curl_slist_free_all(list) }
        for (name, value) in request.headers { list = curl_slist_append(list, "\(name): \(value)") }
        var message = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
        return try withoutActuallyEscaping(body) { body in
            let transfer = CurlTransfer(request, body)
            return try message.withUnsafeMutableBufferPointer { words in
                set(handle, request)
                curl_set_pointer(handle, CURLOPT_HTTPHEADER, list)
                curl_set_pointer(handle, CURLOPT_ERRORBUFFER, words.baseAddress)
                let result = withExtendedLifetime(transfer) {
                    transfer.attach(handle)
                    return curl_easy_perform(handle)
                }
                if let error = transfer.error { throw error }
                guard result == CURLE_OK else {
                    if result == CURLE_ABORTED_BY_CALLBACK { throw FeedError.forbiddenAddress(url: shown, reason: .privateAddress) }
                    let text = String(decoding: words.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
                    throw FeedError.network(url: shown, message: text.isEmpty ? String(cString: curl_easy_strerror(result)) : text)
                }
                return transfer.answer
            }
        }
    }

    private func set(_ handle: UnsafeMutableRawPointer, _ request: HTTPRequest) {
        curl_set_text(handle, CURLOPT_URL, request.url)
        curl_set_text(handle, CURLOPT_PROTOCOLS_STR, request.allowsLoopback ? "http,https" : "https")
        curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
        curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, connectSeconds)
        curl_set_long(handle, CURLOPT_LOW_SPEED_LIMIT, 1)
        curl_set_long(handle, CURLOPT_LOW_SPEED_TIME, idleSeconds)
        curl_set_text(handle, CURLOPT_USERAGENT, "mimamori")
        if let post = request.post {
            // The size first: it tells how much is to be copied.
            curl_set_long(handle, CURLOPT_POSTFIELDSIZE, post.count)
            post.withUnsafeBytes { curl_set_pointer(handle, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: $0.baseAddress)) }
        }
        if let certificates { curl_set_text(handle, CURLOPT_CAINFO, certificates) }
        if let proxy { curl_set_text(handle, CURLOPT_PROXY, proxy) }
    }
}

/// One transfer, as libcurl's callbacks see it. A callback cannot throw: the error waits here.
private final class CurlTransfer {
    let request: HTTPRequest
    let body: HTTPTransport.Body
    var answer = HTTPAnswer(status: 0)
    var error: (any Error)?

    init(_ request: HTTPRequest, _ body: @escaping HTTPTransport.Body) {
        self.request = request
        self.body = body
    }

    func attach(_ handle: UnsafeMutableRawPointer) {
        let me = Unmanaged.passUnretained(self).toOpaque()
        curl_set_pointer(handle, CURLOPT_HEADERDATA, me)
        curl_set_pointer(handle, CURLOPT_WRITEDATA, me)
        curl_set_pointer(handle, CURLOPT_PREREQDATA, me)
        curl_set_data(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, me in
            guard let bytes, let me else { return 0 }
            let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: size * count), as: UTF8.self)
            Unmanaged<CurlTransfer>.fromOpaque(me).takeUnretainedValue().header(line)
            return size * count
        }
        curl_set_data(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, me in
            guard let bytes, let me else { return 0 }
            let transfer = Unmanaged<CurlTransfer>.fromOpaque(me).takeUnretainedValue()
            do {
                try transfer.body(transfer.answer, UnsafeRawBufferPointer(start: bytes, count: size * count))
                return size * count
            } catch {
                transfer.error = error
                return 0
            }
        }
        // The name may lead anywhere; this is the address that it did lead to, before anything is sent there.
        curl_set_connected(handle) { me, address, _, _, _ in
            guard let me, let address else { return Int32(CURL_PREREQFUNC_ABORT) }
            let request = Unmanaged<CurlTransfer>.fromOpaque(me).takeUnretainedValue().request
            return AddressRule.mayConnect(String(cString: address), request) ? Int32(CURL_PREREQFUNC_OK) : Int32(CURL_PREREQFUNC_ABORT)
        }
    }

    private func header(_ line: String) {
        if line.hasPrefix("HTTP/") {
            // A proxy's answer and interim answers come before the one that counts.
            answer = HTTPAnswer(status: line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0)
            return
        }
        guard let colon = line.firstIndex(of: ":") else { return }
        let value = line[line.index(after: colon)...].drop { $0.isWhitespace }
        answer.headers[line[..<colon].lowercased()] = String(value.prefix { !$0.isNewline })
    }
}
