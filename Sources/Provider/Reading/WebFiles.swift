package import Feeds
import Synchronization

/// The files of a web server, asked one at a time and not too often.
package struct WebFiles: Sendable {
    /// Carries the requests.
    package var transport: HTTPTransport
    /// For waiting and for cutting off.
    package var clock = FeedClock.system
    /// What the server may ask of us.
    package var limits = FetchLimits()
    /// Whether this machine itself may be asked, also without TLS; the start alone, never another host.
    package var allowsLoopback = false
    /// Whether the start may be on a private network.
    package var allowsPrivate = false

    /// Files over `transport`.
    package init(transport: HTTPTransport) { self.transport = transport }

    /// The files as whoever reads them takes them.
    ///
    /// - Parameter start: the address that the user named. Only its host may be on this machine or on a private network, and only where that is
    ///   allowed: what a provider's files and redirects name must be public.
    package func files(start: String) -> ProviderFiles {
        let home = AddressRule.parts(start)?.host
        let requests = Mutex(0)
        return ProviderFiles(isFolder: false, start: start) { url, headers, limit in
            var fetched = FetchedFile(status: 0)
            var target = url
            while true {
                fetched = try passing(target) {
                    let number = requests.withLock { count in
                        count += 1
                        return count
                    }
                    guard number <= limits.requests else { throw ProviderError.tooManyRequests(limit: limits.requests) }
                    if number > 1, limits.pause > 0 { clock.sleep(limits.pause) }
                    return try once(target, headers, limit, fetched.redirects, isHome: AddressRule.parts(target)?.host == home)
                }
                guard [301, 302, 303, 307, 308].contains(fetched.status), let place = fetched.headers["location"] else { return fetched }
                guard fetched.redirects.count < limits.redirects else {
                    throw FeedError.tooManyRedirects(url: AddressRule.shown(url), limit: limits.redirects)
                }
                target = AddressRule.resolve(place, from: target)
                fetched.redirects.append(AddressRule.shown(target))
            }
        }
    }

    /// Asks again after what passes: a broken connection, a server that has too much to do.
    private func passing(_ url: String, _ body: () throws -> FetchedFile) throws -> FetchedFile {
        var tried = 0
        while true {
            tried += 1
            do {
                let fetched = try body()
                guard [408, 429, 500, 502, 503, 504].contains(fetched.status), tried < limits.tries else { return fetched }
                clock.sleep(min(fetched.headers["retry-after"].flatMap { Double($0) } ?? Double(1 << tried), 60))
            } catch let error as FeedError {
                guard case .network = error, tried < limits.tries else { throw error }
                clock.sleep(Double(1 << tried))
            }
        }
    }

    private func once(
        _ url: String, _ headers: [(name: String, value: String)], _ limit: Int, _ redirects: [String], isHome: Bool
    ) throws -> FetchedFile {
        var request = HTTPRequest(url: url)
        request.headers = headers
        request.allowsLoopback = allowsLoopback && isHome
        request.mayBePrivate = allowsPrivate && isHome
        try AddressRule.check(request)
        var bytes: [UInt8] = []
        let began = clock.now()
        let answer = try transport.send(request) { _, piece in
            guard bytes.count + piece.count <= limit else { throw FeedError.tooLarge(url: AddressRule.shown(url), limit: limit) }
            guard clock.now() - began <= limits.seconds else { throw ProviderError.tooSlow(url: AddressRule.shown(url), seconds: limits.seconds) }
            bytes.append(contentsOf: piece)
        }
        return FetchedFile(status: answer.status, headers: answer.headers, bytes: bytes, redirects: redirects)
    }
}
