import Diagnostics
import HTTPTypes
import HummingbirdCore
import Registry

extension PageCall {
    /// What a page gets besides its own data: words, menu, rights, alerts.
    func frame(_ entry: NavEntry?) -> View {
        var view: View = [
            "lang": language.rawValue, "t": WordBook.own(language), "assets": Assets.view, "page": page, "alerts": alerts.isEmpty ? nil : alerts,
            "hasProblem": problem == nil ? nil : true,
        ]
        guard let rights else { return view }
        view["user"] = ["name": rights.person.name] as View
        var nav: View = [:]
        // Whoever reads as an institution has the portal; of the desk only what is their own.
        let entries = may(.read) ? NavEntry.allCases : [.portal, .account]
        for item in entries where may(item.permission) {
            nav[item.rawValue] = (item == entry ? ["isCurrent": true] : [:]) as View
        }
        view["nav"] = nav
        var may: View = [:]
        for permission in rights.permissions { may[permission.rawValue] = true }
        view["may"] = may
        if self.may(.read) { view["catalogue"] = ["age": CatalogueAge.text(self)] as View }
        return view
    }

    private var page: View {
        [
            "theme": theme.rawValue, "isAuto": theme == .auto ? true : nil, "isLight": theme == .light ? true : nil,
            "isDark": theme == .dark ? true : nil, "isJapanese": language == .japanese ? true : nil, "version": desk.configuration.version,
            "csrf": mark,
            "address": here,
        ]
    }

    /// This page's address, to come back to; that of the page which a form was on.
    private var here: String {
        if request.method == .get || request.method == .head { return LocalPath.of(request.uri.string) }
        return LocalPath.of(given.text("back"))
    }

    private var alerts: [View] {
        var alerts: [View] = []
        if let notice { alerts.append(["tone": Tone.good.rawValue, "role": "status", "text": say(notice.wording)]) }
        if let problem {
            let title = problem.fields.isEmpty ? say(problem.wording) : say("入力内容を確認してください。", "Please look at what you entered.")
            let detail = problem.fields.isEmpty ? nil : problem.fields.map { say($0.wording) }.joined(separator: " ")
            alerts.append(
                ["tone": Tone.bad.rawValue, "role": "alert", "text": title, "detail": detail, "code": problem.code])
        }
        return alerts
    }
}

extension View {
    /// The way from the top to the page.
    mutating func setCrumbs(_ crumbs: [(href: String, text: String)]) {
        self["hasCrumbs"] = true
        self["crumbs"] = crumbs.map { ["href": $0.href, "text": $0.text] as View }
    }

    /// What must be done next; with none, that nothing must.
    mutating func setNext(_ steps: [NextStep]) {
        if steps.isEmpty {
            self["isSettled"] = true
        } else {
            self["hasNext"] = true
            self["next"] = steps.map(\.view)
        }
    }
}

/// Something that must be done next.
struct NextStep: Sendable {
    let tone: Tone
    let text: String
    var due: String?
    var href: String?
    var action: String?

    var view: View { ["tone": tone.rawValue, "text": text, "due": due, "href": href, "action": action] }
}
