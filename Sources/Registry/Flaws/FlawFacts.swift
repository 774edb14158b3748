import CVSS
import Diagnostics

/// What is known of a vulnerability in what the maker wrote itself.
public struct FlawFacts: Sendable, Hashable {
    /// Its CVE number, once one was assigned.
    public var cve: String?
    /// A line on what it is, in Japanese.
    public var titleJa: String
    /// The same in English.
    public var titleEn: String
    /// What it is and what it can lead to, in Japanese.
    public var textJa: String
    /// The same in English.
    public var textEn: String
    /// CVSS vectors, at most one of each kind that an advisory has a place for.
    public var vectors: [String]
    /// CWE ids.
    public var weaknesses: [String]
    /// When it was found, RFC 3339 UTC.
    public var discoveredAt: String?

    /// Facts from their parts.
    public init(
        cve: String? = nil, titleJa: String, titleEn: String, textJa: String, textEn: String, vectors: [String] = [], weaknesses: [String] = [],
        discoveredAt: String? = nil
    ) {
        (self.cve, self.titleJa, self.titleEn, self.textJa, self.textEn) = (cve, titleJa, titleEn, textJa, textEn)
        (self.vectors, self.weaknesses, self.discoveredAt) = (vectors, weaknesses, discoveredAt)
    }

    /// - Throws: ``RegistryError/invalid(_:)`` with everything that is wrong.
    func check(at now: String) throws {
        var check = FieldCheck()
        for (field, text) in [("title-ja", titleJa), ("title-en", titleEn)] { check.text(field, text) }
        for (field, text) in [("text-ja", textJa), ("text-en", textEn)] { check.text(field, text, limit: 20_000) }
        if let cve {
            let parts = cve.split(separator: "-", omittingEmptySubsequences: false)
            let isCVE =
                parts.count == 3 && parts[0] == "CVE" && parts[1].utf8.count == 4 && (4...19).contains(parts[2].utf8.count)
                && parts.dropFirst().allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
            check.demand(isCVE, "cve", ja: "CVE-2026-12345 の形で書いてください。", en: "is written like CVE-2026-12345.")
        }
        check.demand(
            AdvisorySource.chosen(vectors) == vectors, "vector", ja: "CVSSのベクターを、4.0、3.xの順に1つずつ書いてください。",
            en: "are CVSS vectors, at most one of 4.0, one of 3.x and one of 2.0, in this order.")
        for weakness in weaknesses {
            let number = weakness.dropFirst(4)
            check.demand(
                weakness.hasPrefix("CWE-") && !number.isEmpty && number.utf8.allSatisfy { (48...57).contains($0) }, "weakness",
                ja: "CWE-306 の形で書いてください。", en: "is written like CWE-306.")
        }
        check.moment("discovered-at", discoveredAt, notAfter: now)
        try check.finish()
    }
}
