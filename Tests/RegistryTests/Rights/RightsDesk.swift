import Database
import JSONStream
import Lifecycle
import SBOM
import TestDatabases

@testable import Registry

/// A registry with everything that a use case may be about, and a person for each role and each reach of it.
enum RightsDesk {
    /// How far a role reaches.
    enum Grant: String, CaseIterable {
        case everywhere, product, other
    }

    static func handle(_ role: Role, _ grant: Grant) -> String { "\(role.rawValue)-\(grant.rawValue)" }

    static func fill(_ registry: Registry) async throws {
        let (admin, quality) = (TestDesk.person(.administrator), TestDesk.person(.quality))
        try await registry.perform(AddProduct(Product(organisation: 0, code: "ECG-1", nameJa: "心電計", nameEn: "ECG")), as: quality)
        for role in Role.allCases {
            for grant in Grant.allCases {
                let handle = handle(role, grant)
                try await registry.perform(AddPerson(Person(handle: handle, name: handle)), as: admin)
                let product: String? =
                    switch grant {
                    case .everywhere: nil
                    case .product: "PUMP-100"
                    case .other: "ECG-1"
                    }
                try await registry.perform(GrantRole(role, to: handle, product: product), as: admin)
            }
        }
        for handle in ["bystander", "gone"] {
            try await registry.perform(AddPerson(Person(handle: handle, name: handle)), as: admin)
            try await registry.perform(GrantRole(.developer, to: handle), as: admin)
        }
        try await registry.perform(ChangePerson("gone") { $0.isActive = false }, as: admin)
        try await fillItems(registry, quality)
        try await fillPSIRT(registry)
        try await fillAdvisories(registry)
    }

    private static func fillItems(_ registry: Registry, _ quality: Principal) async throws {
        let release = ReleaseReference(product: "PUMP-100", version: "1.0")
        let ifu = DocumentReference(product: "PUMP-100", document: "IFU", version: "1", language: "ja")
        try await registry.perform(AddRelease(release), as: quality)
        try await ItemDesk.addSBOM([("zlib", "1", 2), ("curl", "1", 2)], to: release, registry)
        try await registry.perform(AddSupplier(Supplier(code: "ACME", nameJa: "A", nameEn: "A")), as: quality)
        try await registry.perform(AddSupportingItem(SupportingItem(code: "GCC", kind: .compiler, name: "GCC", version: "14")), as: quality)
        try await registry.perform(AttachSupportingItem("GCC", to: release), as: quality)
        try await registry.perform(AddHardwarePart(HardwarePart(code: "CPU", name: "CPU")), as: quality)
        try await registry.perform(AttachHardwarePart("CPU", to: release), as: quality)
        try await registry.perform(
            AddSOUPItem(SOUPItem(title: "zlib", origin: .openSource), of: "PUMP-100", component: ComponentNameReference("zlib")), as: quality)
        try await registry.perform(
            AddDocument(Document(kind: .instructions, code: "IFU", titleJa: "取説", titleEn: "IFU"), of: "PUMP-100"), as: quality)
        try await registry.perform(
            AddDocumentVersion(ifu, file: "a.pdf", mediaType: "application/pdf", dated: "2026-11-01", bytes: [1]), as: quality)
        try await registry.perform(AttachDocument(ifu, to: release), as: quality)
        try await registry.perform(AddVariant(Variant(product: 0, code: "B", nameJa: "B型", nameEn: "B"), of: "PUMP-100"), as: quality)
        let imported = ReleaseReference(product: "PUMP-100", version: "2.0")
        try await registry.perform(AddRelease(imported), as: quality)
        let catalog = try Workbench().catalog(SBOMIntakeTests.feed)
        try await registry.takeSBOM(ByteBlock(SBOMIntakeTests.sbom.utf8), file: "a.json", release: imported, catalog: catalog, as: quality)
        try await registry.perform(OpenChange("PUMP-100", .security, title: "x", description: "x"), as: quality)
        try await registry.perform(
            ReportProblem("PUMP-100", .security, .minor, from: .tester, title: "x", description: "x"), as: quality)
        try await fillInstalledBase(registry, quality)
    }

    private static func fillInstalledBase(_ registry: Registry, _ quality: Principal) async throws {
        let shipped = ReleaseReference(product: "PUMP-100", version: "3.0")
        try await registry.perform(AddRelease(shipped), as: quality)
        try await ItemDesk.set(shipped, .released, registry)
        try await registry.perform(
            AddInstitution(Institution(code: "H-001", nameJa: "中央病院", nameEn: "Central Hospital", kindOfInstitution: .hospital)), as: quality)
        try await registry.perform(AddSite("EAST", of: "H-001", name: "東棟"), as: quality)
        var contact = InstitutionContact(institution: 0, name: "臨床工学科")
        contact.mail = "ce@example.invalid"
        try await registry.perform(AddInstitutionContact(contact, of: "H-001"), as: quality)
        try await registry.perform(
            AddTradeParty(TradeParty(code: "D-001", nameJa: "販売社", nameEn: "Distributor", trade: .distributor)), as: quality)
        var device = InstalledDevice(product: 0, institution: 0)
        device.serial = "SN-1"
        try await registry.perform(AddInstalledDevice(device, of: "PUMP-100", DevicePlacement(institution: "H-001")), as: quality)
        try await registry.perform(PlanRollout("RO-1", release: shipped, title: "x"), as: quality)
        try await fillLifecycle(registry, quality)
    }

    private static func fillLifecycle(_ registry: Registry, _ quality: Principal) async throws {
        let safety = TestDesk.person(.safety)
        try await registry.perform(AddResource(KeptResource(code: "CLOUD", resourceKind: .service, name: "cloud")), as: quality)
        for _ in 1...2 {
            try await registry.perform(
                DraftPlan(
                    "PUMP-100", try LifeDesk.days("2026-11-01", "2036-11-01", "2039-10-31"), reason: "x", inputs: try LifeDesk.inputs()),
                as: quality)
            guard try await registry.ask(ShowLifecycle("PUMP-100"), as: quality).plans.count == 1 else { continue }
            try await registry.perform(
                ApprovePlan(PlanReference(product: "PUMP-100", number: 1), proof: TestDesk.proof(safety)), as: safety)
        }
        for subject in [NoticeSubject.eol, .eos] {
            try await registry.perform(DraftNotice("PUMP-100", subject, to: .all), as: quality)
        }
        try await registry.perform(ApproveNotice("NT-2026-0002", proof: TestDesk.proof(safety)), as: safety)
        for grant in Grant.allCases {
            try await registry.perform(LinkInstitutionMember(handle(.institution, grant), at: "H-001"), as: TestDesk.person(.administrator))
        }
    }
}
