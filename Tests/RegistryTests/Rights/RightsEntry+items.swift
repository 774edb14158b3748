import Foundation
import SBOM

@testable import Registry

extension RightsEntry {
    private static let release = ReleaseReference(product: "PUMP-100", version: "1.0")
    private static let ifu = DocumentReference(product: "PUMP-100", document: "IFU", version: "1", language: "ja")
    private static let zlib = ComponentNameReference("zlib")

    /// Suppliers, supporting items, hardware parts, documents and SOUP.
    static func items() throws -> [RightsEntry] {
        suppliers + tools + hardware + soup + (try documents())
    }

    private static let suppliers: [RightsEntry] = [
        .does(AddSupplier(Supplier(code: "NEW", nameJa: "新", nameEn: "New"))), .does(ChangeSupplier("ACME") { $0.note = "x" }),
        .does(ArchiveSupplier("ACME")), .asks(ListSuppliers()), .asks(ShowSupplier("ACME")), .asks(ListOverdueSBOMs()),
    ]

    private static let tools: [RightsEntry] = [
        .does(AddSupportingItem(SupportingItem(code: "NEW", kind: .compiler, name: "New", version: "1"))),
        .does(ChangeSupportingItem("GCC") { $0.purpose = "x" }), .does(ArchiveSupportingItem("GCC")),
        .does(AttachSupportingItem("GCC", to: release)), .does(DetachSupportingItem("GCC", from: release)), .asks(ListSupportingItems()),
        .asks(ShowSupportingItem("GCC")), .asks(SupportingItemsOfRelease(release)),
    ]

    private static let hardware: [RightsEntry] = [
        .does(AddHardwarePart(HardwarePart(code: "NEW", name: "New"))), .does(ChangeHardwarePart("CPU") { $0.note = "x" }),
        .does(ArchiveHardwarePart("CPU")), .does(AttachHardwarePart("CPU", to: release)), .does(DetachHardwarePart("CPU", from: release)),
        .asks(ListHardwareParts()), .asks(ShowHardwarePart("CPU")), .asks(HardwarePartsOfRelease(release)),
    ]

    private static let soup: [RightsEntry] = [
        .does(AddSOUPItem(SOUPItem(title: "New", origin: .openSource), of: "PUMP-100", component: ComponentNameReference("curl"))),
        .does(ChangeSOUPItem("PUMP-100", zlib) { $0.manufacturer = "x" }), .does(RemoveSOUPItem("PUMP-100", zlib)),
        .does(
            ReviewAnomalies(
                release, zlib, version: "1", listSource: "list", listDate: "2026-11-01", conclusion: "none", isHazardous: false)),
        .asks(ListSOUP(release)),
    ]

    private static func documents() throws -> [RightsEntry] {
        [
            .does(AddDocument(Document(kind: .mds2, code: "NEW", titleJa: "新", titleEn: "New"), of: "PUMP-100")),
            .does(ChangeDocument("PUMP-100", "IFU") { $0.titleEn = "x" }),
            .does(
                try AddDocumentVersion(
                    DocumentReference(product: "PUMP-100", document: "IFU", version: "2", language: "ja"), file: "a.pdf",
                    mediaType: "application/pdf",
                    dated: "2026-11-01", bytes: [1])),
            .does(ApproveDocumentVersion(ifu)), .does(ObsoleteDocumentVersion(ifu)), .does(AttachDocument(ifu, to: release)),
            .does(DetachDocument(ifu, from: release)), .asks(ListDocuments(product: "PUMP-100")), .asks(ReadDocument(ifu)),
            .asks(DocumentsOfRelease(release)), .asks(DocumentChecklist(release)),
        ]
    }

    /// Backups.
    static let backups: [RightsEntry] = {
        let manifest = BackupManifest(takenAt: "", schema: 8, marks: [:], auditHead: AuditHead(sequence: 0, hash: AuditEntry.none))
        let path = FileManager.default.temporaryDirectory.appending(path: "mimamori-rights-\(UUID().uuidString)").path
        return [
            RightsEntry(name: "WriteBackup", permission: WriteBackup.permission, mayBeRefused: false) { registry, principal in
                let path = "\(path)-\(UUID().uuidString)"
                defer { try? FileManager.default.removeItem(atPath: path) }
                _ = try await registry.ask(WriteBackup(to: path), as: principal)
            },
            .does(NoteBackup(manifest: manifest)), .does(NoteRestore(manifest: manifest)),
        ]
    }()
}
