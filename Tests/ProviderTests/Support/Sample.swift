import Advisories
import Foundation
import JSONStream
import Testing

@testable import Provider

/// The sample maker's provider: documents, settings and a throwaway key.
enum Sample {
    static let origin = "https://www.example.com"
    static let now = time("2099-06-01T00:00:00Z")

    static func time(_ text: String) -> AdvisoryTime {
        guard let time = AdvisoryTime(text) else { fatalError("\(text) is no time") }
        return time
    }

    static func settings(_ role: ProviderRole = .trustedProvider) -> ProviderSettings {
        var settings = ProviderSettings(
            origin: origin, role: role,
            publisher: IssuingParty(
                name: "Sample Medical Devices PSIRT", namespace: "https://psirt.example.com", contact: "psirt@example.com", authority: "Its maker."),
            lastUpdated: time("2099-01-01T00:00:00Z"))
        settings.securityTxt = SecurityTxt(contacts: ["mailto:psirt@example.com"], expires: time("2099-12-31T00:00:00Z"))
        return settings
    }

    /// A valid document of the base profile.
    static func csaf(
        _ id: String, _ version: CSAFVersion = .v20, label: String? = nil, date: String = "2099-02-01T00:00:00Z", status: String = "final",
        number: String = "1", own: String? = nil
    ) -> [UInt8] {
        let head = version == .v21 ? #""$schema":"https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json","# : ""
        let label = label ?? (version == .v21 ? "CLEAR" : "WHITE")
        let distribution = label.isEmpty ? "" : #""distribution":{"tlp":{"label":"\#(label)"}},"#
        let references = own.map { #""references":[{"category":"self","summary":"This.","url":"\#($0)"}],"# } ?? ""
        return Array(
            """
            {\(head)"document":{"category":"csaf_base","csaf_version":"\(version.rawValue)",\(distribution)"lang":"en",
            "publisher":{"category":"vendor","name":"Sample Medical Devices PSIRT","namespace":"https://psirt.example.com"},\(references)
            "title":"About \(id)","tracking":{"current_release_date":"\(date)","id":"\(id)","initial_release_date":"2099-01-15T00:00:00Z",
            "revision_history":[{"date":"2099-01-15T00:00:00Z","number":"1","summary":"First."},{"date":"\(date)","number":"2","summary":"More."}],
            "status":"\(status)","version":"\(number == "1" ? "2" : number)"}}}
            """.utf8)
    }

    static func document(
        _ id: String, _ version: CSAFVersion = .v20, label: String? = nil, date: String = "2099-02-01T00:00:00Z", number: String = "1"
    ) throws -> ProviderDocument {
        try ProviderDocument(csaf(id, version, label: label, date: date, number: number), place: id)
    }

    /// Two open documents of the version and one of TLP:AMBER.
    static func documents(_ version: CSAFVersion) throws -> [ProviderDocument] {
        [
            try document("SMD-SA-2099-001", version), try document("SMD-SA-2099-002", version, date: "2099-03-01T00:00:00Z"),
            try document("SMD-SA-2099-003", version, label: "AMBER"),
        ]
    }

    /// The signed tree of a trusted provider; nil without gpg.
    static func signedTree(_ version: CSAFVersion, _ documents: [ProviderDocument]? = nil) throws -> ProviderTree {
        let documents = try documents ?? Self.documents(version)
        var settings = Self.settings()
        settings.leading = version
        var signatures: [String: [UInt8]] = [:]
        for document in documents { signatures[ProviderLayout.path(document)] = try TestKey.sign(document.bytes) }
        return try ProviderTree(documents, settings, signatures: signatures, key: TestKey.shared.file)
    }
}
