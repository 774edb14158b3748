import Lifecycle
import Testing

@testable import Registry
@testable import Server

/// A house with two institutions: the first (H-001, as ``PageHouse`` has it) and a second, whose words must never be seen by the first.
enum PortalHouse {
    /// What stands only in what is the second institution's.
    static let marks = ["SECOND-SITE", "SECOND-SERIAL", "SECOND-PRODUCT", "SECOND-PAPER", "SECOND-CASE", "NT-2026-0003", "H-002"]

    static func with(_ body: @Sendable (House) async throws -> Void) async throws {
        try await PageHouse.with { house async throws in
            try await fill(house)
            try await body(house)
        }
    }

    private static func fill(_ house: House) async throws {
        let registry = house.registry
        let (quality, safety, administrator) = (House.person(.quality), House.person(.safety), House.person(.administrator))
        try await registry.perform(
            AddInstitution(Institution(code: "H-002", nameJa: "SECOND-SITE", nameEn: "SECOND-SITE", kindOfInstitution: .clinic)), as: quality)
        try await registry.perform(
            AddProduct(Product(organisation: 0, code: "SECOND-PRODUCT", nameJa: "SECOND-PRODUCT", nameEn: "SECOND-PRODUCT")), as: quality)
        for (product, serial) in [("SECOND-PRODUCT", "SECOND-SERIAL-1"), ("PUMP-100", "SECOND-SERIAL-2")] {
            var device = InstalledDevice(product: 0, institution: 0)
            device.serial = serial
            try await registry.perform(AddInstalledDevice(device, of: product, DevicePlacement(institution: "H-002")), as: quality)
        }
        try await registry.perform(
            AddDocument(Document(kind: .instructions, code: "SECOND-PAPER", titleJa: "SECOND-PAPER", titleEn: "SECOND-PAPER"), of: "SECOND-PRODUCT"),
            as: quality)
        let paper = DocumentReference(product: "SECOND-PRODUCT", document: "SECOND-PAPER", version: "1", language: "ja")
        try await registry.perform(
            AddDocumentVersion(paper, file: "a.pdf", mediaType: "application/pdf", dated: "2026-11-01", bytes: [1, 2]), as: quality)
        let proof = try await registry.prove(safety, password: House.password)
        try await registry.perform(ApproveDocumentVersion(paper, .approved, proof: proof), as: safety)
        try await registry.perform(ApproveDocumentVersion(PageHouse.document, .approved, proof: proof), as: safety)
        try await registry.perform(DraftNotice("PUMP-100", .eos, to: .institutions(["H-002"])), as: quality)
        try await registry.perform(ApproveNotice("NT-2026-0003", proof: proof), as: safety)
        try await registry.perform(AddPerson(Person(handle: "second", name: "second")), as: administrator)
        try await registry.perform(GrantRole(.institution, to: "second"), as: administrator)
        try await registry.perform(LinkInstitutionMember("second", at: "H-002"), as: administrator)
        try await registry.perform(
            SetPassword(House.password, for: "second", salt: Array(repeating: 7, count: 16), rounds: 16), as: administrator)
        let second = Principal(handle: "second", channel: "test")
        _ = try await registry.perform(
            ReportFromPortal(.incident, product: "SECOND-PRODUCT", title: "SECOND-CASE", description: "x", contact: "x"), as: second)
    }

    /// Every address of the portal, with what is the first institution's, the second's, and nobody's.
    static let addresses = [
        "/portal", "/portal/report", "/portal/report?product=SECOND-PRODUCT", "/portal/products/PUMP-100", "/portal/products/SECOND-PRODUCT",
        "/portal/products/NO-SUCH", "/portal/notices/NT-2026-0002", "/portal/notices/NT-2026-0003", "/portal/notices/NT-2026-0001",
        "/portal/notices/NT-1999-0001", "/portal/advisories/\(PageHouse.advisory)", "/portal/advisories/MIMA-SA-1999-0000",
    ]

    /// Every form of the portal, in the same way.
    static let forms: [(path: String, fields: [(String, String)])] = [
        ("/portal/notices/NT-2026-0002/acknowledge", []), ("/portal/notices/NT-2026-0003/acknowledge", []),
        ("/portal/advisories/\(PageHouse.advisory)/download", [("format", "html"), ("documentLanguage", "ja")]),
        ("/portal/products/PUMP-100/documents/IFU/1/ja", []), ("/portal/products/SECOND-PRODUCT/documents/SECOND-PAPER/1/ja", []),
        ("/portal/products/PUMP-100/releases/0.9/sbom", [("format", "spdx-json-2.3")]),
        ("/portal/products/PUMP-100/releases/1.0/sbom", [("format", "cyclonedx-json-1.6")]),
        ("/portal/products/SECOND-PRODUCT/releases/0.9/sbom", [("format", "cyclonedx-json-1.6")]),
        (
            "/portal/report",
            [("matter", "incident"), ("product", "SECOND-PRODUCT"), ("title", "x"), ("description", "x"), ("contact", "x")]
        ),
        ("/portal/report", [("matter", "incident"), ("product", "PUMP-100"), ("title", "x"), ("description", "x"), ("contact", "x")]),
    ]
}
