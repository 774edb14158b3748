import Advisories
import Diagnostics

@testable import Registry

extension RightsEntry {
    private static let proof = PasswordProof(handle: "nobody")

    /// Advisories of our own. That one is in another state than a step wants is told behind the rights.
    ///
    /// - Parameter number: of the advisory; nil for the one of ``RightsDesk``, or one that is not there.
    static func advisories(_ names: RightsNames, number: String? = nil) -> [RightsEntry] {
        let number = number ?? (names.product == RightsNames.present.product ? RightsDesk.advisory : "MIMA-SA-2026-9999")
        let proposal = AdvisoryProposal(releases: [names.release], vulnerabilities: ["CVE-2026-9001"])
        let why = Wording(ja: "x", en: "x")
        return [
            .does(SetAdvisoryProfile(AdvisoryDesk.profile)), .asks(ShowAdvisoryProfile()), .asks(AdvisoryVulnerabilities(proposal)),
            .does(DraftAdvisory(.updateNeeded, proposal)), .asks(ListAdvisories(product: names.product)),
            .asks(ShowAdvisory(number), orIsRefused: true), .asks(PublishedAdvisories()), .asks(PublicAdvisories()),
            .does(EditAdvisory(number, texts: [EditAdvisory.Text("title", .japanese, "x")])),
            .does(ChangeAdvisoryContents(number, vulnerabilities: ["CVE-2026-9001"])),
            .does(SetAdvisorySharing(number, AdvisorySharing()), orIsRefused: true), .does(AcceptAdvisoryPoint(number, "x"), orIsRefused: true),
            .does(SubmitAdvisory(number), orIsRefused: true), .does(ReturnAdvisory(number), orIsRefused: true),
            .does(ApproveAdvisory(number, proof: proof), orIsRefused: true), .does(PublishAdvisory(number), orIsRefused: true),
            .does(ReviseAdvisory(number), orIsRefused: true), .does(AbandonAdvisory(number), orIsRefused: true),
            .does(WithdrawAdvisory(number, because: why), orIsRefused: true),
            .does(SupersedeAdvisory(number, by: number, because: why), orIsRefused: true), .does(NotifyAdvisory(number), orIsRefused: true),
            .does(ExportAdvisory(number, .html), orIsRefused: true),
        ]
    }
}
