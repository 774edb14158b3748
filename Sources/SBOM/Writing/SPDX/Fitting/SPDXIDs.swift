/// SPDX ids for ids of other formats: letters, digits, dots and hyphens after `SPDXRef-` (SPDX 2.3 clause 7.2), each used once.
struct SPDXIDs {
    private var byID: [String: String] = [:]
    private var used: Set<String> = ["SPDXRef-DOCUMENT"]
    private var nextSuffix: [String: Int] = [:]

    /// Gives the thing that has `id` an SPDX id.
    ///
    /// - Parameter kind: what it is, for the reader of the id.
    mutating func add(_ id: String, kind: String = "Package") {
        guard byID[id] == nil else { return }
        byID[id] = unique(Self.plain(id, kind))
    }

    /// Has anything got another id than it had?
    var hasChanged: Bool { byID.contains { $0.key != $0.value } }

    /// The SPDX id of the part that has `id`; nil if no part has it.
    subscript(id: String) -> String? { byID[id] }

    /// An id for a further part that has the same id as an earlier one.
    mutating func another(_ id: String, kind: String = "Package") -> String { unique(Self.plain(id, kind)) }

    private mutating func unique(_ base: String) -> String {
        var name = base
        var suffix = nextSuffix[base] ?? 2
        while !used.insert(name).inserted {
            name = "\(base)-\(suffix)"
            suffix += 1
        }
        nextSuffix[base] = suffix
        return name
    }

    private static func plain(_ id: String, _ kind: String) -> String {
        if id.utf8.starts(with: "SPDXRef-".utf8), id.utf8.count > 8, id.utf8.allSatisfy(SPDXLicenseRefs.isPlain) { return id }
        if id.utf8.starts(with: "SPDXRef-".utf8), id.utf8.count > 8 { return "SPDXRef-" + SPDXLicenseRefs.plain(String(id.dropFirst(8)), limit: 120) }
        return "SPDXRef-\(kind)-" + SPDXLicenseRefs.plain(id, limit: 120)
    }
}
