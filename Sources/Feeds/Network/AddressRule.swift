/// Which addresses may be asked.
package enum AddressRule {
    /// Scheme and host of a URL, in lower case; nil if it is none with a host.
    package static func parts(_ url: String) -> (scheme: String, host: String)? {
        guard let colon = url.range(of: "://"), url.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else { return nil }
        var authority = url[colon.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
        let host: Substring
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            host = authority[authority.index(after: authority.startIndex)..<end]
        } else {
            host = authority.prefix { $0 != ":" }
        }
        guard !host.isEmpty else { return nil }
        return (url[..<colon.lowerBound].lowercased(), host.lowercased())
    }

    /// Throws unless the request may be sent: https, or a loopback address where that is allowed.
    package static func check(_ request: HTTPRequest) throws(FeedError) {
        guard let (scheme, host) = parts(request.url) else { throw .forbiddenAddress(url: shown(request.url), reason: .malformed) }
        let isLoopback = host == "localhost" || IPAddress(host)?.isLoopback == true
        guard scheme == "https" || scheme == "http" && isLoopback && request.allowsLoopback else {
            throw .forbiddenAddress(url: shown(request.url), reason: .notHTTPS)
        }
        guard mayConnect(host, request) else { throw .forbiddenAddress(url: shown(request.url), reason: .privateAddress) }
    }

    /// Whether the request may go to `address`, as a number or a name.
    package static func mayConnect(_ address: String, _ request: HTTPRequest) -> Bool {
        if request.mayBePrivate { return true }
        if address == "localhost" { return request.allowsLoopback }
        guard let number = IPAddress(address) else { return true }
        return number.isLoopback ? request.allowsLoopback : !number.isPrivate
    }

    /// A URL as it may be shown: without user, password and query, where secrets stand.
    package static func shown(_ url: String) -> String {
        guard let (_, host) = parts(url), let colon = url.range(of: "://") else { return String(url.prefix(80)) }
        let rest = url[colon.upperBound...]
        let path = rest.firstIndex(of: "/").map { rest[$0...].prefix { $0 != "?" && $0 != "#" } } ?? ""
        let port = rest.prefix { $0 != "/" }.split(separator: ":").last.flatMap { Int($0) }.map { ":\($0)" } ?? ""
        return url[..<colon.upperBound] + (host.contains(":") ? "[\(host)]" : host) + port + path
    }

    /// `target` as a whole address, if `base` redirected there.
    package static func resolve(_ target: String, from base: String) -> String {
        if target.range(of: "://") != nil { return target }
        guard let colon = base.range(of: "://") else { return target }
        if target.hasPrefix("//") { return base[..<colon.lowerBound] + ":" + target }
        let rest = base[colon.upperBound...]
        let origin = base[..<(rest.firstIndex { $0 == "/" || $0 == "?" } ?? base.endIndex)]
        if target.hasPrefix("/") { return origin + target }
        let path = rest.prefix { $0 != "?" && $0 != "#" }
        let folder = path.lastIndex(of: "/").map { base[..<base.index(after: $0)] } ?? origin + "/"
        return folder + target
    }
}

extension String {
    /// The first place where `text` stands; a small stand-in for Foundation's.
    fileprivate func range(of text: String) -> Range<Index>? {
        var at = startIndex
        while at < endIndex {
            if self[at...].hasPrefix(text) { return at..<index(at, offsetBy: text.count) }
            at = index(after: at)
        }
        return nil
    }
}
