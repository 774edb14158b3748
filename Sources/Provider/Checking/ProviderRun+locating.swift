import Advisories
import Diagnostics
import Feeds
import JSONStream

/// Where the metadata are: section 7.3.1, and requirements 8 to 10.
extension ProviderRun {
    /// Finds the metadata: at the address given; else, for a domain, at the well-known URL, by security.txt, by the DNS name.
    mutating func locate(_ place: String) throws -> (url: String, file: FetchedFile) {
        let origin = Self.origin(place)
        let wellKnown = "\(origin)/\(ProviderLayout.metadata)"
        let isDirect = place.hasSuffix("/" + ProviderLayout.metadataName)
        let named = lookAtSecurityTxt(origin)
        let known = lookAtWellKnown(wellKnown)
        let host = isFolder ? nil : lookAtDNS(origin)
        if isDirect {
            if place == wellKnown, let known { return (wellKnown, known) }
            switch fetch.get(place, &notes) {
            case .file(let file) where file.isThere: return (place, file)
            case .file: throw ProviderError.noMetadata(place: place)
            case .failure(let error): throw error
            }
        }
        if let known { return (wellKnown, known) }
        for url in named {
            if case .file(let file) = fetch.get(url, &notes), file.isThere { return (url, file) }
        }
        if let host { return host }
        throw ProviderError.noMetadata(place: place)
    }

    /// Scheme, host and port.
    static func origin(_ url: String) -> String {
        guard let (scheme, _) = AddressRule.parts(url) else { return url }
        return scheme + "://" + url.dropFirst(scheme.utf8.count + 3).prefix { $0 != "/" }
    }

    private static func isMetadata(_ bytes: [UInt8]) -> Bool { (try? ProviderMetadata(bytes))?.version != nil }

    /// Requirement 9. Its copy may name another canonical address.
    private mutating func lookAtWellKnown(_ url: String) -> FetchedFile? {
        switch fetch.get(url, &notes) {
        case .failure(let error):
            notes.add(9, CheckFetch.grade(error), url, error.wording)
            return nil
        case .file(let file):
            guard file.isThere else {
                notes.fault(9, url, ja: "ありません(\(file.status))。", en: "There is nothing (\(file.status)).")
                return nil
            }
            if !file.redirects.isEmpty { notes.fault(9, url, ja: "直接ではなく転送されています。", en: "It is not served directly but by a redirect.") }
            guard Self.isMetadata(file.bytes) else {
                notes.fault(9, url, ja: "provider-metadata.json ではありません。", en: "This is no provider-metadata.json.")
                return file
            }
            notes.saw(9)
            return file
        }
    }

    /// Requirement 8.
    ///
    /// - Returns: the addresses that it names.
    private mutating func lookAtSecurityTxt(_ origin: String) -> [String] {
        let url = "\(origin)/\(ProviderLayout.securityTxt)"
        let file: FetchedFile
        switch fetch.get(url, &notes, small: true) {
        case .failure(let error):
            notes.add(8, CheckFetch.grade(error), url, error.wording)
            return []
        case .file(let found): file = found
        }
        guard file.isThere else {
            notes.fault(8, url, ja: "ありません(\(file.status))。", en: "There is nothing (\(file.status)).")
            return []
        }
        let fields = SecurityLines.csaf(file.bytes)
        if fields.isEmpty { notes.fault(8, url, ja: "CSAF欄がありません。", en: "There is no CSAF field.") }
        for field in fields where !field.hasPrefix("https://") {
            notes.fault(8, url, ja: "CSAF欄がhttpsではありません。", en: "A CSAF field is not https.")
        }
        let wellKnown = "\(origin)/\(ProviderLayout.metadata)"
        if fields.dropFirst().contains(wellKnown) {
            notes.fault(8, url, ja: "既定のURLは最初のCSAF欄に書きます。", en: "The well-known URL must be the first CSAF field.")
        }
        for problem in SecurityLines.problems(file.bytes, now: checker.now) {
            notes.add(8, .advice, "\(url) line \(problem.line)", problem.wording)
        }
        // What it points to must be there; the well-known one is looked at anyway.
        for field in fields where field != wellKnown {
            switch fetch.get(field, &notes) {
            case .file(let target) where target.isThere && Self.isMetadata(target.bytes): notes.saw(8)
            case .file: notes.fault(8, field, ja: "provider-metadata.json ではありません。", en: "This is no provider-metadata.json.")
            case .failure(let error): notes.add(8, CheckFetch.grade(error), field, error.wording)
            }
        }
        notes.saw(8)
        return fields
    }

    /// Requirement 10.
    private mutating func lookAtDNS(_ origin: String) -> (url: String, file: FetchedFile)? {
        guard let (_, host) = AddressRule.parts(origin), !host.contains(":"), host.contains(where: { $0.isLetter }), host != "localhost" else {
            notes.skip(10, ja: "名前ではなくアドレスで調べています。", en: "The provider was named by an address.")
            return nil
        }
        let domain = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        let url = "https://csaf.data.security.\(domain)"
        switch fetch.get(url, &notes) {
        case .failure(let error):
            // That there is no such name is the usual case, and an answer.
            if case .network = error as? FeedError {
                notes.add(10, .fault, url, error.wording)
            } else {
                notes.add(10, CheckFetch.grade(error), url, error.wording)
            }
            return nil
        case .file(let file):
            guard file.isThere, Self.isMetadata(file.bytes) else {
                notes.fault(10, url, ja: "provider-metadata.json がありません。", en: "There is no provider-metadata.json.")
                return nil
            }
            if !file.redirects.isEmpty { notes.fault(10, url, ja: "直接ではなく転送されています。", en: "It is not served directly but by a redirect.") }
            notes.saw(10)
            return (url, file)
        }
    }
}
