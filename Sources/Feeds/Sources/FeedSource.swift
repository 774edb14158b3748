/// One publisher's data and how to ask for them and for changes in them: data, not code.
public struct FeedSource: Sendable, Hashable {
    /// How the data are asked for.
    public enum Method: String, Sendable, CaseIterable {
        /// Files, each with a conditional request (`If-None-Match`, `If-Modified-Since`).
        case files
        /// NVD's API 2.0: pages by `startIndex`, changes by `lastModStartDate` and `lastModEndDate`, at most 120 days apart.
        case nvd
        /// The CVE list: the whole as an archive, changes by the log of the last 30 days.
        case cveList = "cve-list"
    }

    /// How far the address has been checked when this table was written. None was connected to: there was no network.
    public enum Evidence: String, Sendable {
        /// Named by its publisher's documentation, as stored.
        case documented
        /// Used by several public programs.
        case inUse = "in-use"
        /// From memory or by analogy alone.
        case unverified
    }

    /// Name for `--source`.
    public var name: String
    /// What it is, in Japanese and English.
    public var title: (ja: String, en: String) { (titleJa, titleEn) }
    var titleJa: String
    var titleEn: String
    /// How it is asked.
    public var method: Method
    /// Addresses. `{year}` stands for each year from ``firstYear`` to this one, `{each}` for each of ``each``.
    public var urls: [String]
    /// Values of `{each}`.
    public var each: [String] = []
    /// First value of `{year}`.
    public var firstYear: Int?
    /// Patterns of the names of the files that are read where an address gives an archive: a repository holds more than its records. Empty for all.
    public var members: [String] = []
    /// Whether the files are all that the source has, so that what is no longer in them is dropped.
    public var isWhole = false
    /// Whether it is fetched if no source is named.
    public var isDefault = true
    /// Environment variable of an optional key, and the header that it goes into.
    public var keyVariable: String?
    var keyHeader: String?
    /// Least seconds between two requests: without a key, and with one.
    public var pause = 0.0
    var pauseWithKey = 0.0
    /// How the addresses were checked.
    public var evidence: Evidence

    /// All addresses, with the places filled in.
    func addresses(year: Int) -> [String] {
        urls.flatMap { url -> [String] in
            var found = [url]
            if let firstYear, firstYear <= year {
                found = found.flatMap { url in (firstYear...year).map { Self.fill(url, "{year}", String($0)) } }
            }
            if !each.isEmpty { found = found.flatMap { url in each.map { Self.fill(url, "{each}", Self.escaped($0)) } } }
            var seen: Set<String> = []
            return found.filter { seen.insert($0).inserted }
        }
    }

    private static func fill(_ text: String, _ place: String, _ value: String) -> String {
        var parts: [Substring] = []
        var rest = text[...]
        while let brace = rest.firstIndex(of: "{") {
            parts.append(rest[..<brace])
            rest = rest[brace...]
            if rest.hasPrefix(place) {
                parts.append(value[...])
                rest = rest.dropFirst(place.count)
            } else {
                parts.append("{")
                rest = rest.dropFirst()
            }
        }
        return parts.joined() + rest
    }

    /// Percent-encoded, except for what may stand in a path.
    private static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return text.utf8.map { byte in
            let isPlain = byte | 0x20 >= 97 && byte | 0x20 <= 122 || byte >= 48 && byte <= 57 || "-._~".utf8.contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }.joined()
    }
}
