import Catalog
import JSONStream
import SBOM

@testable import Registry

extension RightsEntry {
    private static let proof = PasswordProof(handle: "nobody")

    /// SBOMs, components, findings, changes, problems, baselines and signatures. Most steps are refused by the state of their subject, behind the rights.
    static func configuration(_ names: RightsNames) throws -> [RightsEntry] {
        try sboms(names) + changes(names) + problems(names) + releases(names) + signatures(names)
    }

    private static func sboms(_ names: RightsNames) throws -> [RightsEntry] {
        let catalog = try Workbench().catalog(SBOMIntakeTests.feed)
        let prepared = try PreparedSBOM(
            ByteBlock(SBOMIntakeTests.sbom.utf8), file: "a.json", source: .maker, corrections: .none, now: "2026-11-27T00:00:00Z")
        var rule = Correction(name: "lodash")
        rule.newOrigin = "open-source"
        return [
            .does(StoreSBOM(prepared, release: names.imported, supplier: nil, catalog: nil), orIsRefused: true),
            .asks(ListSBOMs(release: names.imported)),
            .asks(GetSBOMBytes(names.sbom)), .asks(ReleaseDocument(names.imported)), .asks(ListComponents(names.imported)),
            .asks(FindComponent("lodash")),
            .asks(ListFindings(names.imported)), .asks(CorrectionsFor(release: names.imported)), .asks(ListCorrections()),
            .asks(SBOMsToReread(name: "lodash", product: nil)), .does(AddCorrection(rule), orIsRefused: true),
            .does(WithdrawCorrection(1), orIsRefused: true), .does(RereadSBOM(id: names.sbom, catalog: nil)), .asks(WatchedReleases()),
            .asks(SBOMsOfOlderReading()),
            .asks(ShowProduct(names.product)),
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

    private static func changes(_ names: RightsNames) -> [RightsEntry] {
        [
            .does(OpenChange(names.product, .security, title: "x", description: "x")), .does(EditChange(names.change) { $0.title = "y" }),
            .does(RequestChange(names.change), orIsRefused: true),
            .does(AnalyseChange(names.change, impact: "x", changesFunction: .no, because: "x"), orIsRefused: true),
            .does(ApproveChange(names.change, proof: proof), orIsRefused: true),
            .does(RejectChange(names.change, comment: "x", proof: proof), orIsRefused: true),
            .does(ReworkChange(names.change), orIsRefused: true), .does(ImplementChange(names.change, "x"), orIsRefused: true),
            .does(VerifyChange(names.change, "x"), orIsRefused: true), .does(SendBackChange(names.change), orIsRefused: true),
            .does(CloseChange(names.change), orIsRefused: true), .does(CancelChange(names.change), orIsRefused: true),
            .does(LinkChange(names.change, .related, LinkTarget(.release, names.release.text)), orIsRefused: true),
            .does(UnlinkChange(names.change, .related, LinkTarget(.release, names.release.text)), orIsRefused: true), .asks(ListChanges()),
            .asks(ShowChange(names.change)),
        ]
    }

    private static func problems(_ names: RightsNames) -> [RightsEntry] {
        [
            .does(ReportProblem(names.product, .security, .minor, from: .tester, title: "x", description: "x")),
            .does(EditProblem(names.problem) { $0.title = "y" }), .does(InvestigateProblem(names.problem), orIsRefused: true),
            .does(ConcludeProblem(names.problem, investigation: "x", cause: .design, safetyRelevance: .no, conclusion: "x"), orIsRefused: true),
            .does(AdviseProblem(names.problem, "x"), orIsRefused: true), .does(CloseProblem(names.problem), orIsRefused: true),
            .does(ReopenProblem(names.problem), orIsRefused: true),
            .does(LinkProblem(names.problem, .related, LinkTarget(.release, names.release.text)), orIsRefused: true), .asks(ListProblems()),
            .asks(ShowProblem(names.problem)), .asks(ProblemTrends(by: .month)),
        ]
    }

    private static func releases(_ names: RightsNames) -> [RightsEntry] {
        [
            .does(FreezeRelease(names.imported), orIsRefused: true), .does(ThawRelease(names.imported, for: names.change), orIsRefused: true),
            .does(ShipRelease(names.imported), orIsRefused: true), .does(WithdrawRelease(names.imported), orIsRefused: true),
            .does(CloneRelease(names.imported, as: "2.1"), orIsRefused: true), .asks(ListBaselines(names.imported)),
            .asks(CompareBaselines(BaselineReference(names.imported), BaselineReference(names.imported)), orIsRefused: true),
            .asks(ConfigurationStatus(names.imported)),
            .does(IssueSBOM(names.imported, to: "x", format: "x", bytes: [1], why: "x"), orIsRefused: true), .asks(ListIssuedSBOMs(names.imported)),
            .asks(SBOMHolders()), .asks(ReadIssuedSBOM(names.imported, number: 1), orIsRefused: true),
        ]
    }

    private static func signatures(_ names: RightsNames) -> [RightsEntry] {
        [
            .does(Sign(.change(names.change), as: .reviewer, proof: proof), orIsRefused: true),
            .does(SignApproval(.problem(names.problem), proof: proof), orIsRefused: true), .asks(SignatureCheck(.change(names.change))),
        ]
    }
}
