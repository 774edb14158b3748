@testable import Registry

/// What the table of rights names: things that are there, or their like that are not.
struct RightsNames: Sendable {
    let product: String
    let release: ReleaseReference
    let imported: ReleaseReference
    let document: String
    let ifu: DocumentReference
    let zlib: ComponentNameReference
    let change: String
    let problem: String
    let supplier: String
    let tool: String
    let hardware: String
    let institution: String
    let party: String
    let rollout: String
    let device: DeviceReference
    let draft: String
    let notice: String
    let receipt: Int
    /// Number of the SBOM of ``imported``, and of that release.
    let sbom: Int
    /// Number of a finding of ``imported``.
    let finding: Int

    private init(
        product: String, version: String, imported: String, document: String, component: String, number: String, code: String, sbom: Int,
        finding: Int
    ) {
        self.product = product
        release = ReleaseReference(product: product, version: version)
        self.imported = ReleaseReference(product: product, version: imported)
        self.document = document
        ifu = DocumentReference(product: product, document: document, version: "1", language: "ja")
        zlib = ComponentNameReference(component)
        change = "CR-2026-\(number)"
        problem = "PR-2026-\(number)"
        supplier = code.isEmpty ? "ACME" : code
        tool = code.isEmpty ? "GCC" : code
        hardware = code.isEmpty ? "CPU" : code
        institution = code.isEmpty ? "H-001" : code
        party = code.isEmpty ? "D-001" : code
        rollout = code.isEmpty ? "RO-1" : code
        device = DeviceReference(product: product, serial: "SN-1")
        draft = code.isEmpty ? "NT-2026-0001" : code
        notice = code.isEmpty ? "NT-2026-0002" : code
        receipt = code.isEmpty ? 1 : 9999
        self.sbom = sbom
        self.finding = finding
    }

    /// As ``RightsDesk`` makes them.
    static let present = RightsNames(
        product: "PUMP-100", version: "1.0", imported: "2.0", document: "IFU", component: "zlib", number: "0001", code: "", sbom: 2,
        finding: 1)

    /// No such product, and nothing of it.
    static let absent = RightsNames(
        product: "NO-SUCH", version: "1.0", imported: "2.0", document: "IFU", component: "no-such", number: "9999", code: "NO-SUCH", sbom: 9999,
        finding: 9999)
}
