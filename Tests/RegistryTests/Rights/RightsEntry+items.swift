import Diagnostics
import Foundation
import SBOM

@testable import Registry

extension RightsEntry {

    /// Suppliers, supporting items, hardware parts, documents and SOUP.
    static func items(_ names: RightsNames) throws -> [RightsEntry] {
        suppliers(names) + tools(names) + hardware(names) + soup(names) + (try documents(names))
    }

    private static func suppliers(_ names: RightsNames) -> [RightsEntry] {
        [
            .does(AddSupplier(Supplier(code: "NEW", nameJa: "新", nameEn: "New"))), .does(ChangeSupplier(names.supplier) { $0.note = "x" }),
            .does(ArchiveSupplier(names.supplier)), .asks(ListSuppliers()), .asks(ShowSupplier(names.supplier)), .asks(ListOverdueSBOMs()),
            .does(
                AskSupplier(
                    names.supplier, topic: .sbom, language: .english, subject: "x", body: "x", channel: "mail", answerBy: "2099-12-31")),
            .does(NoteSupplierAnswer(1, "x"), orIsRefused: true), .asks(ListSupplierRequests()), .asks(ShowSupplierRequest(1), orIsRefused: true),
            .asks(DraftSupplierRequest(names.supplier, language: .japanese)),
        ]
    }

    private static func tools(_ names: RightsNames) -> [RightsEntry] {
        [
            .does(AddSupportingItem(SupportingItem(code: "NEW", kind: .compiler, name: "New", version: "1"))),
            .does(ChangeSupportingItem(names.tool) { $0.purpose = "x" }), .does(ArchiveSupportingItem(names.tool)),
            .does(AttachSupportingItem(names.tool, to: names.release)), .does(DetachSupportingItem(names.tool, from: names.release)),
            .asks(ListSupportingItems()),
            .asks(ShowSupportingItem(names.tool)), .asks(SupportingItemsOfRelease(names.release)),
        ]
    }

    private static func hardware(_ names: RightsNames) -> [RightsEntry] {
        [
            .does(AddHardwarePart(HardwarePart(code: "NEW", name: "New"))), .does(ChangeHardwarePart(names.hardware) { $0.note = "x" }),
            .does(ArchiveHardwarePart(names.hardware)), .does(AttachHardwarePart(names.hardware, to: names.release)),
            .does(DetachHardwarePart(names.hardware, from: names.release)),
            .asks(ListHardwareParts()), .asks(ShowHardwarePart(names.hardware)), .asks(HardwarePartsOfRelease(names.release)),
        ]
    }

    private static func soup(_ names: RightsNames) -> [RightsEntry] {
        [
            .does(AddSOUPItem(SOUPItem(title: "New", origin: .openSource), of: names.product, component: ComponentNameReference("curl"))),
            .does(ChangeSOUPItem(names.product, names.zlib) { $0.manufacturer = "x" }), .does(RemoveSOUPItem(names.product, names.zlib)),
            .does(
                ReviewAnomalies(
                    names.release, names.zlib, version: "1", listSource: "list", listDate: "2026-11-01", conclusion: "none", isHazardous: false)),
            .asks(ListSOUP(names.release)), .asks(ListUnregisteredSOUP(names.release)), .asks(CountUnregisteredSOUP(names.release)),
        ]
    }

    private static func documents(_ names: RightsNames) throws -> [RightsEntry] {
        [
            .does(AddDocument(Document(kind: .mds2, code: "NEW", titleJa: "新", titleEn: "New"), of: names.product)),
            .does(ChangeDocument(names.product, names.document) { $0.titleEn = "x" }),
            .does(
                try AddDocumentVersion(
                    DocumentReference(product: names.product, document: names.document, version: "2", language: "ja"), file: "a.pdf",
                    mediaType: "application/pdf",
                    dated: "2026-11-01", bytes: [1])),
            .does(ApproveDocumentVersion(names.ifu, proof: PasswordProof(handle: "nobody")), orIsRefused: true),
            .does(ObsoleteDocumentVersion(names.ifu)), .does(AttachDocument(names.ifu, to: names.release)),
            .does(DetachDocument(names.ifu, from: names.release)), .asks(ListDocuments(product: names.product)), .asks(ReadDocument(names.ifu)),
            .asks(ShowDocumentVersion(names.ifu)),
            .asks(DocumentsOfRelease(names.release)), .asks(DocumentChecklist(names.release)),
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
