import Diagnostics
import Foundation

@testable import Registry

extension RightsEntry {
    private static let token = SecretToken("token")
    private static let intake = SBOMIntake(
        file: "a.json", release: ReleaseReference(product: "PUMP-100", version: "1.0"), supplier: nil, spool: "u1")

    /// Signing in, tokens, jobs, answers already given, names. What is one's own is refused to strangers by its owner's name, behind the rights.
    static func doors() throws -> [RightsEntry] {
        let proof = PasswordProof(handle: "nobody")
        let signIn: [RightsEntry] = [
            .does(OpenSession(token, proof: proof), orIsRefused: true), .asks(FindSession(token)), .does(NoteSession(token)),
            .does(EndSession(token)),
            .does(EndSessions(of: "bystander")), .does(EnrolSecondFactor(sealed: "x", proof: proof), orIsRefused: true), .asks(OwnSecondFactor()),
            .does(PassSecondFactor(step: 1, in: token, then: token), orIsRefused: true),
            .does(RemoveSecondFactor(of: "bystander"), orIsRefused: true), .asks(MyRights()),
        ]
        let identity = ProvenIdentity(issuer: "https://id.example", subject: "1")
        let identities: [RightsEntry] = [
            .does(LinkIdentity(identity, to: "bystander"), orIsRefused: true),
            .does(UnlinkIdentity(of: "bystander", at: "https://id.example"), orIsRefused: true), .asks(ListIdentities()),
            .asks(FindIdentity(identity)),
            .does(OpenLinkedSession(token, identity), orIsRefused: true), .does(AdoptIdentity(identity), orIsRefused: true),
        ]
        let tokens: [RightsEntry] = [
            .does(IssueToken(token, name: "x", permissions: [.readOwn], expiresOn: "2026-12-01")), .does(RevokeToken(1), orIsRefused: true),
            .asks(ListTokens()), .asks(FindToken(token)), .asks(MayReadClosedAdvisories()),
        ]
        let jobs: [RightsEntry] = [
            .does(QueueSBOM(intake)), .asks(CheckSBOMIntake(intake)), .does(QueueMatching()), .does(MarkAlerts()),
            .asks(LookForAlerts(AlertMarks(finding: 0, event: 0))),
            .does(GatherAlerts(AlertRound(marks: AlertMarks(finding: 0, event: 0), drafts: [], hasOldEvents: false))), .does(TakeAlert()),
            .does(NoteAlert(1, .sent("x"))), .does(SubscribeAlerts("x", kinds: [.finding], language: .english), orIsRefused: true),
            .does(EndAlertSubscription(1), orIsRefused: true), .does(TestAlert(1), orIsRefused: true), .asks(ListAlertSubscriptions()),
            .asks(ListAlertDeliveries()), .does(LeaseJob(.upload, worker: "w")),
            .does(NoteJobProgress(1, worker: "w", JobProgress())), .does(EndJob(1, worker: "w", .cancelled)), .does(CancelJob(1), orIsRefused: true),
            .asks(ShowJob(1), orIsRefused: true), .asks(ListJobs()), .asks(CountJobs()),
        ]
        let answers: [RightsEntry] = [
            .does(ClaimAnswer("k", request: "r")), .does(KeepAnswer("k", GivenAnswer(status: 200, headers: "", body: []))), .does(DropAnswer("k")),
            .asks(NamesOf()), .asks(GetRelease(ReleaseReference(product: "PUMP-100", version: "1.0"))),
        ]
        return signIn + identities + tokens + jobs + answers
    }
}
