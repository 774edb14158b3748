import Catalog
import JSONStream
import SBOM

@testable import Registry

extension RightsEntry {
    private static let release = ReleaseReference(product: "PUMP-100", version: "1.0")
    private static let imported = ReleaseReference(product: "PUMP-100", version: "2.0")
    private static let proof = PasswordProof(handle: "nobody")
    private static let change = "CR-2026-0001"
    private static let problem = "PR-2026-0001"

    /// SBOMs, components, findings, changes, problems, baselines and signatures. Most steps are refused by the state of their subject, behind the rights.
    static func configuration() throws -> [RightsEntry] { try sboms() + changes + problems + releases + signatures }

    private static func sboms() throws -> [RightsEntry] {
        let catalog = try Workbench().catalog(SBOMIntakeTests.feed)
        let prepared = try PreparedSBOM(
            ByteBlock(SBOMIntakeTests.sbom.utf8), file: "a.json", source: .maker, corrections: .none, now: "2026-11-27T00:00:00Z")
        var rule = Correction(name: "lodash")
        rule.newOrigin = "open-source"
        return [
            .does(StoreSBOM(prepared, release: imported, supplier: nil, catalog: nil), orIsRefused: true), .asks(ListSBOMs(release: imported)),
            .asks(GetSBOMBytes(2)), .asks(ReleaseDocument(imported)), .asks(ListComponents(imported)), .asks(FindComponent("lodash")),
            .asks(ListFindings(imported)), .asks(CorrectionsFor(release: imported)), .asks(ListCorrections()),
            .asks(SBOMsToReread(name: "lodash", product: nil)), .does(AddCorrection(rule), orIsRefused: true),
            .does(WithdrawCorrection(1), orIsRefused: true), .does(RereadSBOM(id: 2, catalog: nil)), .asks(WatchedReleases()),
            .asks(ShowProduct("PUMP-100")),
        ] + (try matching(catalog))
    }

    private static func matching(_ catalog: Catalog) throws -> [RightsEntry] {
        let marks = try PackedMarks(CatalogMarks(catalog))
        return [
            .does(RecordCatalogue(catalog: catalog, marks: marks)), .asks(KeptMarks(besides: 0)), .asks(TouchedComponents(keys: [])),
            .does(MatchReleases(catalog: catalog, releases: [(2, .whole)])), .does(KeepAnswers(catalog: catalog, releases: [])),
            .does(FinishMatching(catalog: catalog, changed: [], known: [:])),
        ]
    }

    private static let changes: [RightsEntry] = [
        .does(OpenChange("PUMP-100", .security, title: "x", description: "x")), .does(EditChange(change) { $0.title = "y" }),
        .does(RequestChange(change), orIsRefused: true),
        .does(AnalyseChange(change, impact: "x", changesFunction: .no, because: "x"), orIsRefused: true),
        .does(ApproveChange(change, proof: proof), orIsRefused: true), .does(RejectChange(change, comment: "x", proof: proof), orIsRefused: true),
        .does(ReworkChange(change), orIsRefused: true), .does(ImplementChange(change, "x"), orIsRefused: true),
        .does(VerifyChange(change, "x"), orIsRefused: true), .does(SendBackChange(change), orIsRefused: true),
        .does(CloseChange(change), orIsRefused: true), .does(CancelChange(change), orIsRefused: true),
        .does(LinkChange(change, .related, LinkTarget(.release, release.text)), orIsRefused: true),
        .does(UnlinkChange(change, .related, LinkTarget(.release, release.text)), orIsRefused: true), .asks(ListChanges()),
        .asks(ShowChange(change)),
    ]

    private static let problems: [RightsEntry] = [
        .does(ReportProblem("PUMP-100", .security, .minor, from: .tester, title: "x", description: "x")),
        .does(EditProblem(problem) { $0.title = "y" }), .does(InvestigateProblem(problem), orIsRefused: true),
        .does(ConcludeProblem(problem, investigation: "x", cause: .design, safetyRelevance: .no, conclusion: "x"), orIsRefused: true),
        .does(AdviseProblem(problem, "x"), orIsRefused: true), .does(CloseProblem(problem), orIsRefused: true),
        .does(ReopenProblem(problem), orIsRefused: true),
        .does(LinkProblem(problem, .related, LinkTarget(.release, release.text)), orIsRefused: true), .asks(ListProblems()),
        .asks(ShowProblem(problem)), .asks(ProblemTrends(by: .month)),
    ]

    private static let releases: [RightsEntry] = [
        .does(FreezeRelease(imported), orIsRefused: true), .does(ThawRelease(imported, for: change), orIsRefused: true),
        .does(ShipRelease(imported), orIsRefused: true), .does(WithdrawRelease(imported), orIsRefused: true),
        .does(CloneRelease(imported, as: "2.1"), orIsRefused: true), .asks(ListBaselines(imported)),
        .asks(CompareBaselines(BaselineReference(imported), BaselineReference(imported)), orIsRefused: true), .asks(ConfigurationStatus(imported)),
        .does(IssueSBOM(imported, to: "x", format: "x", bytes: [1], why: "x"), orIsRefused: true), .asks(ListIssuedSBOMs(imported)),
        .asks(SBOMHolders()), .asks(ReadIssuedSBOM(imported, number: 1), orIsRefused: true),
    ]

    private static let signatures: [RightsEntry] = [
        .does(Sign(.change(change), as: .reviewer, proof: proof), orIsRefused: true),
        .does(SignApproval(.problem(problem), proof: proof), orIsRefused: true), .asks(SignatureCheck(.change(change))),
    ]
}
