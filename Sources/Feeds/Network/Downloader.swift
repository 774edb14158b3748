import Glibc

/// Fetches files: conditional requests, redirects, resumption, retries and limits.
public struct Downloader: Sendable {
    /// What an address gave last time.
    public struct Validators: Sendable, Hashable {
        /// `ETag` as given.
        public var etag: String?
        /// `Last-Modified` as given.
        public var modified: String?

        /// Takes the parts as they are.
        public init(etag: String? = nil, modified: String? = nil) {
            self.etag = etag
            self.modified = modified
        }
    }

    /// Carries the requests.
    public var transport: HTTPTransport
    /// For waiting between tries.
    public var clock = FeedClock.system
    /// Most bytes of one file.
    public var limit = 8 << 30
    /// Most redirects of one request.
    public var redirects = 5
    /// How often a request is made that fails for reasons that pass: 5xx, 429, 408, a broken connection.
    public var tries = 5
    /// Whether 403 passes too: NVD answers so to who asks too often.
    public var retriesForbidden = false
    /// Most seconds that a server can make us wait.
    public var longestWait = 300.0
    /// Whether this machine itself may be asked, also without TLS.
    public var allowsLoopback = false
    /// Told the bytes that have come, and how many there will be if that is known.
    public var progress: @Sendable (_ url: String, _ bytes: Int, _ total: Int?) -> Void = { _, _, _ in }

    /// A downloader over `transport`.
    public init(transport: HTTPTransport) { self.transport = transport }

    /// Fetches `url` into `path`, which is there only when it is whole.
    ///
    /// - Parameters:
    ///   - known: what came with the copy that is in use; the file is not fetched again if it is still that.
    ///   - headers: may hold secrets; they go to the address asked for, never to where it redirects.
    /// - Returns: what to remember of the new copy; nil if nothing has changed.
    /// - Throws: ``FeedError``.
    public func fetch(
        _ url: String, to path: String, known: Validators = Validators(), headers: [(name: String, value: String)] = []
    ) throws -> Validators? {
        var part = PartialFile(path: path)
        var waited = 0
        while true {
            do {
                let answer = try attempt(url, &part, known, headers)
                if answer.status == 304 { return nil }
                try part.publish()
                return Validators(etag: answer.headers["etag"], modified: answer.headers["last-modified"])
            } catch let failure as Passing {
                waited += 1
                guard waited < tries else { throw failure.error }
                clock.sleep(min(failure.wait ?? Double(1 << waited), longestWait))
            }
        }
    }

    /// A failure that may be over at the next try.
    private struct Passing: Error {
        let error: any Error
        let wait: Double?
    }

    private func attempt(
        _ url: String, _ part: inout PartialFile, _ known: Validators, _ headers: [(name: String, value: String)]
    ) throws -> HTTPAnswer {
        var request = HTTPRequest(url: url)
        request.allowsLoopback = allowsLoopback
        request.headers = headers
        var extra: [(name: String, value: String)] = []
        let resumed = part.resumable()
        if let resumed {
            extra = [("Range", "bytes=\(resumed.bytes)-"), ("If-Range", resumed.validator)]
        } else {
            if let etag = known.etag { extra.append(("If-None-Match", etag)) }
            if let modified = known.modified { extra.append(("If-Modified-Since", modified)) }
        }
        request.headers += extra
        for _ in 0...redirects {
            let answer = try once(request, &part, resumed?.bytes)
            switch answer.status {
            case 200, 206, 304: return answer
            case 301, 302, 303, 307, 308:
                guard let target = answer.headers["location"] else {
                    throw FeedError.status(url: AddressRule.shown(request.url), status: answer.status)
                }
                request.url = AddressRule.resolve(target, from: request.url)
                request.headers = extra
                request.mayBePrivate = false
            case 408, 416, 425, 429, 500...,
                403 where retriesForbidden || answer.headers["retry-after"] != nil:
                if answer.status == 416 { part.drop() }
                let error = FeedError.status(url: AddressRule.shown(request.url), status: answer.status)
                throw Passing(error: error, wait: answer.headers["retry-after"].flatMap { Double($0) })
            default: throw FeedError.status(url: AddressRule.shown(request.url), status: answer.status)
            }
        }
        throw FeedError.tooManyRedirects(url: AddressRule.shown(url), limit: redirects)
    }

    private func once(_ request: HTTPRequest, _ part: inout PartialFile, _ offset: Int?) throws -> HTTPAnswer {
        var file = part
        defer { part = file }
        var hasBegun = false
        func begin(_ answer: HTTPAnswer) throws {
            hasBegun = true
            let goesOn = answer.status == 206 && answer.headers["content-range"]?.hasPrefix("bytes \(offset ?? -1)-") == true
            if answer.status == 206, !goesOn {
                file.drop()
                throw Passing(error: FeedError.badAnswer(url: AddressRule.shown(request.url), text: "Content-Range"), wait: 0)
            }
            try file.open(keeping: goesOn ? offset ?? 0 : 0, validator: answer.headers["etag"] ?? answer.headers["last-modified"])
        }
        do {
            let answer = try transport.send(request) { answer, bytes in
                guard answer.status == 200 || answer.status == 206 else { return }
                if !hasBegun { try begin(answer) }
                guard file.bytes + bytes.count <= limit else {
                    file.drop()
                    throw FeedError.tooLarge(url: AddressRule.shown(request.url), limit: limit)
                }
                try file.append(bytes)
                progress(
                    request.url, file.bytes,
                    answer.headers["content-length"].flatMap { Int($0) }.map { $0 + (answer.status == 206 ? offset ?? 0 : 0) })
            }
            if answer.status == 200 || answer.status == 206, !hasBegun { try begin(answer) }
            return answer
        } catch let error as FeedError {
            if case .network = error { throw Passing(error: error, wait: nil) }
            throw error
        }
    }
}
