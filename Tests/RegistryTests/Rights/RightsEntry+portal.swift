import Advisories
import Diagnostics

@testable import Registry

extension RightsEntry {
    private static let token = SecretToken("letter")

    /// The portal of an institution, links from letters, calendar feeds, and what is public. Whoever reads as no institution is refused by the portal.
    static func portal(_ names: RightsNames) -> [RightsEntry] {
        [
            .asks(ShowPortal()), .asks(ShowPortalProduct(names.product), orIsRefused: true),
            .asks(ReadPortalDocument(names.ifu), orIsRefused: true), .asks(PortalSBOM(names.release), orIsRefused: true),
            .does(GivePortalSBOM(names.release, format: "x", bytes: [1], losses: 0), orIsRefused: true),
            .does(OpenPortalNotice(names.notice), orIsRefused: true), .asks(ShowPortalNotice(names.notice), orIsRefused: true),
            .does(AcknowledgePortalNotice(names.notice), orIsRefused: true), .asks(ShowPortalAdvisory("X"), orIsRefused: true),
            .does(TakePortalAdvisory("X", .html), orIsRefused: true),
            .does(
                ReportFromPortal(.incident, product: names.product, title: "x", description: "x", contact: "x"), orIsRefused: true),
        ] + doors(names)
    }

    private static func doors(_ names: RightsNames) -> [RightsEntry] {
        [
            .does(LinkInstitutionMember("bystander", at: names.institution)), .does(UnlinkInstitutionMember("bystander"), orIsRefused: true),
            .asks(InstitutionOfPerson("bystander")), .asks(ListInstitutionMembers()),
            .does(IssueLetterLink(token, names.notice, to: names.institution), orIsRefused: true),
            .does(RevokeLetterLinks(names.notice, to: names.institution), orIsRefused: true), .asks(ListLetterLinks(names.notice)),
            .asks(CheckLetterLink(token), orIsRefused: true), .does(OpenLinkedLetter(token), orIsRefused: true),
            .does(AcknowledgeLinkedLetter(token, by: "x"), orIsRefused: true),
            .does(IssueCalendarFeed(token, name: "x", product: names.product, language: .japanese, expiresOn: "2026-12-01")),
            .does(RevokeCalendarFeed(1), orIsRefused: true), .asks(ListCalendarFeeds()), .asks(FindCalendarFeed(token)),
            .does(PublishStatus(names.product), orIsRefused: true), .asks(PublicStatus()), .asks(ShowPublication(names.product)),
        ]
    }
}
