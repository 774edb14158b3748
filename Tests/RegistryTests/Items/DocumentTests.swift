import Database
import Diagnostics
import TestDatabases
import Testing

@testable import Registry

@Suite struct DocumentTests {
    private let quality = ItemDesk.quality
    private let safety = TestDesk.person(.safety)

    private func reference(_ document: String, _ version: String) -> DocumentReference {
        DocumentReference(product: "PUMP-100", document: document, version: version, language: "ja")
    }

    private func add(_ code: String, _ kind: DocumentKind, _ version: String, _ text: String, _ registry: Registry) async throws {
        let known = try await registry.ask(ListDocuments(product: "PUMP-100"), as: quality).map(\.document.code)
        if !known.contains(code) {
            try await registry.perform(
                AddDocument(Document(kind: kind, code: code, titleJa: "文書 \(code)", titleEn: "Document \(code)"), of: "PUMP-100"), as: quality)
        }
        try await registry.perform(
            AddDocumentVersion(
                reference(code, version), file: "\(code).pdf", mediaType: "application/pdf", dated: "2026-11-20", bytes: Array(text.utf8)),
            as: quality)
    }

    @Test(arguments: TestDatabase.present) func aFileComesBackAsItWent(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            let text = String(repeating: "取扱説明書\n", count: 1000)
            try await add("IFU", .instructions, "1", text, registry)
            let read = try await registry.ask(ReadDocument(reference("IFU", "1")), as: TestDesk.person(.viewer))
            #expect(read.bytes == Array(text.utf8))
            #expect(read.version.state == .draft)
            await #expect(throws: RegistryError.self) { try await add("IFU", .instructions, "1", "other", registry) }
            await #expect(throws: RegistryError.self) { try await add("IFU", .instructions, "2", "", registry) }
            await #expect(throws: RegistryError.notFound(.documentVersion, "PUMP-100/IFU@9/ja")) {
                try await registry.ask(ReadDocument(reference("IFU", "9")), as: quality)
            }
            try await registry.perform(ChangeDocument("PUMP-100", "IFU") { $0.titleEn = "IFU" }, as: quality)
            #expect(try await registry.ask(ListDocuments(product: "PUMP-100", kind: .instructions), as: quality).map(\.document.titleEn) == ["IFU"])
        }
    }

    @Test(arguments: TestDatabase.present) func anotherPersonApproves(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            try await add("IFU", .instructions, "1", "text", registry)
            await #expect(throws: RegistryError.fourEyes("PUMP-100/IFU@1/ja")) {
                try await registry.perform(ApproveDocumentVersion(reference("IFU", "1"), proof: TestDesk.proof(quality)), as: quality)
            }
            let approved = try await registry.perform(ApproveDocumentVersion(reference("IFU", "1"), proof: TestDesk.proof(safety)), as: safety)
            #expect(approved.state == .approved)
            #expect(approved.approvedAt == "2026-11-27T00:00:00Z")
            for attempt in 0..<2 {
                let error = await #expect(throws: RegistryError.self) {
                    if attempt == 0 {
                        try await registry.perform(ApproveDocumentVersion(reference("IFU", "1"), proof: TestDesk.proof(safety)), as: safety)
                    } else {
                        try await registry.perform(ObsoleteDocumentVersion(reference("IFU", "1")), as: quality)
                        try await registry.perform(ObsoleteDocumentVersion(reference("IFU", "1")), as: quality)
                    }
                }
                #expect(error?.code == "REG-007")
            }
        }
    }

    @Test(arguments: TestDatabase.present) func aReleaseHasOneVersionOfEach(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            try await add("IFU", .instructions, "1", "one", registry)
            try await add("IFU", .instructions, "2", "two", registry)
            try await registry.perform(AttachDocument(reference("IFU", "1"), to: ItemDesk.release), as: quality)
            await #expect(throws: RegistryError.self) {
                try await registry.perform(AttachDocument(reference("IFU", "2"), to: ItemDesk.release), as: quality)
            }
            try await registry.perform(DetachDocument(reference("IFU", "1"), from: ItemDesk.release), as: quality)
            try await registry.perform(AttachDocument(reference("IFU", "2"), to: ItemDesk.release), as: quality)
            #expect(try await registry.ask(DocumentsOfRelease(ItemDesk.release), as: quality).map(\.version.version) == ["2"])
            try await ItemDesk.set(ItemDesk.release, .released, registry)
            await #expect(throws: RegistryError.self) {
                try await registry.perform(DetachDocument(reference("IFU", "2"), from: ItemDesk.release), as: quality)
            }
            try await registry.perform(AddProduct(Product(organisation: 0, code: "ECG-1", nameJa: "心電計", nameEn: "ECG")), as: quality)
            let other = ReleaseReference(product: "ECG-1", version: "1")
            try await registry.perform(AddRelease(other), as: quality)
            await #expect(throws: RegistryError.self) { try await registry.perform(AttachDocument(reference("IFU", "2"), to: other), as: quality) }
        }
    }

    @Test(arguments: TestDatabase.present) func theChecklistNamesWhatIsMissing(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            let before = try await registry.ask(DocumentChecklist(ItemDesk.release), as: quality)
            #expect(before.allSatisfy { $0.status == .missing })
            #expect(before.map(\.duty.id).first == "R-027")
            #expect(Set(before.map(\.duty.id)).isSuperset(of: (38...53).map { "R-0\($0)" }))
            try await add("IFU", .instructions, "1", "text", registry)
            try await add("SEC", .securityDocument, "1", "text", registry)
            try await registry.perform(ApproveDocumentVersion(reference("IFU", "1"), proof: TestDesk.proof(safety)), as: safety)
            for code in ["IFU", "SEC"] { try await registry.perform(AttachDocument(reference(code, "1"), to: ItemDesk.release), as: quality) }
            try await ItemDesk.addSBOM([], to: ItemDesk.release, registry)
            let after = try await registry.ask(DocumentChecklist(ItemDesk.release), as: quality)
            func status(_ id: String) -> [DocumentChecklist.Status] { after.filter { $0.duty.id == id }.map(\.status) }
            #expect(status("R-040") == [.present])
            #expect(status("R-044") == [.notApproved])
            #expect(status("R-052") == [.missing, .present])
            #expect(after.first { $0.duty.id == "R-040" }?.documents == ["IFU 1 (ja)"])
        }
    }

    /// Each duty of the checklist is one of the guidance's, in the shared table of duties.
    @Test func dutiesAreThoseOfTheGuidance() {
        #expect(DocumentDuty.all.map(\.id) == DocumentDuty.all.map(\.id).sorted())
        #expect(DocumentDuty.all.allSatisfy { !$0.title.japanese.isEmpty && !$0.title.english.isEmpty })
    }
}
