import SBOM

extension Party {
    /// A maintainer as package databases write one: `Name <name@example.org>`; nil for an empty text.
    init?(maintainer text: String) {
        let text = text.trimmed
        guard !text.isEmpty else { return nil }
        guard let (before, after) = text.cut(at: "<") else {
            self.init(name: String(text), kind: .organization)
            return
        }
        let mail = String((after.cut(at: ">")?.before ?? after).trimmed)
        let name = String(before.trimmed)
        var details = PartyDetails()
        if mail.contains("@") { details.email = mail }
        self.init(name: name.isEmpty ? mail : name.unquoted() ?? name, kind: .organization, details: details.isEmpty ? nil : details)
    }
}
