/// A `security.txt` (RFC 9116): where to report vulnerabilities, and since CSAF where the maker's advisories are.
public struct SecurityTxt: Sendable, Hashable {
    /// How to report, the preferred way first: `mailto:`, `https:` or `tel:` URIs; at least one.
    public var contacts: [String]
    /// Until when the file holds; no more than a year ahead is advised (section 2.5.5).
    public var expires: AdvisoryTime
    /// Where keys for encrypted reports are.
    public var encryption: [String]
    /// Pages that thank reporters.
    public var acknowledgments: [String]
    /// Languages in which reports are read, as BCP 47 tags.
    public var preferredLanguages: [String]
    /// Addresses under which this file is served.
    public var canonical: [String]
    /// The policy for reports.
    public var policy: [String]
    /// Vacancies in security.
    public var hiring: [String]
    /// `provider-metadata.json` of CSAF (2.0 and 2.1 section 7.1.8).
    public var csaf: [String]

    /// A file with what every one has.
    public init(contacts: [String], expires: AdvisoryTime) {
        (self.contacts, self.expires) = (contacts, expires)
        (encryption, acknowledgments, preferredLanguages, canonical, policy, hiring, csaf) = ([], [], [], [], [], [], [])
    }

    /// The file: UTF-8, a field a line, lines ended by a line feed. A signature is put around it by whoever has the key.
    public func bytes() -> [UInt8] {
        var lines = contacts.map { "Contact: \($0)" } + ["Expires: \(expires.text)"]
        let lists = [
            ("Encryption", encryption), ("Acknowledgments", acknowledgments), ("Canonical", canonical), ("Policy", policy), ("Hiring", hiring),
            ("CSAF", csaf),
        ]
        for (name, values) in lists { lines += values.map { "\(name): \($0)" } }
        if !preferredLanguages.isEmpty { lines.append("Preferred-Languages: \(preferredLanguages.joined(separator: ", "))") }
        // A value must not begin another line.
        return Array((lines.map { String($0.filter { !$0.isNewline }) }.joined(separator: "\n") + "\n").utf8)
    }
}
