import HTTPTypes
import Hummingbird

/// All pages and all that their forms do, as the router takes them.
enum PageTable {
    static let screens: [Screen] = [
        SignInPages.signIn, SignInPages.secondFactor, SignInPages.firstStart, TodayPage.screen, ProductPages.list, ProductPages.product,
        ProductFormPage.new, ProductFormPage.edit, ReleaseFormPages.new, ReleaseFormPages.next, ReleasePages.overview, ReleasePages.components,
        ReleasePages.findings, ReleasePages.documents, ReleasePages.why, ReleasePages.difference, UploadPage.release, UploadPage.supplier,
        FindingPage.screen, TriagePages.list, TriagePages.judge, RulePages.list, RulePages.new, SupplierVEXPage.screen, ConcernPages.list,
        ConcernPages.concern, CasePages.list, CasePages.page,
        CasePages.new, AdvisoryPages.list, AdvisoryPages.new, AdvisoryPages.page, AdvisoryPublisherPage.screen, AdvisoryProviderPage.screen,
        ReportPages.report, DutyPage.screen, DutyRulePages.list, DutyRulePages.rule, SBOMPage.screen,
        DocumentPage.screen, SearchPage.screen, SupplierPages.list, SupplierPages.supplier,
        SupplierFormPage.new, SupplierFormPage.edit, SupplierRequestPages.ask,
        ToolPages.list, ToolPages.tool, ToolPages.new, ToolPages.edit, ChangePages.list, ChangePages.change, ChangePages.new,
        ProblemPages.list, ProblemPages.problem, ProblemPages.new, CataloguePage.screen, JobPages.list, JobPages.job, PeoplePages.list,
        PeoplePages.person, AuditPage.screen, AccountPages.account, AlertPages.screen, PublicReportPages.screen,
        LifecyclePage.screen, PlanPage.screen, SourcesPage.screen, CalendarPage.screen, NoticePages.list,
        NoticePages.new, NoticePages.page, DevicePages.list, DevicePages.device, DeviceImportPage.screen, InstitutionPages.list,
        InstitutionPages.institution, InstitutionPages.new, TradePartyPages.list, TradePartyPages.party, TradePartyPages.new, RolloutPages.list,
        RolloutPages.rollout, RolloutPages.new, PortalPages.home,
        PortalPages.product, PortalPages.notice, PortalPages.advisory, PortalPages.report, LetterLinkPages.screen,
    ]

    static let deeds: [Deed] =
        SignInPages.deeds + ProductFormPage.deeds + ReleaseFormPages.deeds + ReleasePages.deeds + UploadPage.deeds + SBOMPage.deeds
        + DocumentPage.deeds
        + SupplierFormPage.deeds + SupplierRequestPages.deeds
        + ToolPages.deeds + ChangePages.deeds + ProblemPages.deeds + JobPages.deeds + PeoplePages.deeds + AuditPage.deeds
        + AccountPages.deeds + AlertPages.deeds + psirt + lifecycle

    /// What is found, judged and told.
    private static let psirt: [Deed] =
        FindingPage.deeds + TriagePages.deeds + RulePages.deeds + SupplierVEXPage.deeds + ConcernPages.deeds + PublicReportPages.deeds
        + CasePages.deeds + AdvisoryPages.deeds + AdvisoryPublisherPage.deeds + ReportPages.deeds + DutyRulePages.deeds + BinderDeeds.all

    /// The life cycle, notices, the installed base and the portal.
    private static let lifecycle: [Deed] =
        LifecyclePage.deeds + PlanPage.deeds + SourcesPage.deeds + CalendarPage.deeds + NoticePages.deeds + DevicePages.deeds + DeviceImportPage.deeds
        + InstitutionPages.deeds + TradePartyPages.deeds + RolloutPages.deeds + PortalPages.deeds + LetterLinkPages.deeds

    /// Puts the pages on a router; an address tells which methods it takes.
    static func add(to router: Router<Visit>, _ desk: Desk) {
        let pages = PageDesk(desk: desk)
        for path in Set(screens.map(\.path) + deeds.map(\.path)) {
            let place = RouterPath(path)
            let names = path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
            var taken: [HTTPRequest.Method] = []
            if let screen = screens.first(where: { $0.path == path }) {
                for method in [HTTPRequest.Method.get, .head] {
                    router.on(place, method: method) { await pages.show(screen, names, $0, $1) }
                    taken.append(method)
                }
            }
            if let deed = deeds.first(where: { $0.path == path }) {
                router.on(place, method: .post) { await pages.carryOut(deed, names, $0, $1) }
                taken.append(.post)
            }
            RouteTable.refuse(others: taken, at: place, router)
        }
    }
}
