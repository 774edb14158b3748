import Advisories
import Diagnostics
import Foundation
import Provider
import Registry

/// How the tree of published advisories stands that this server serves: whether it has what the registry has published, and what the requirements say.
enum AdvisoryProviderPage {
    /// Most documents that are looked at, and most rows that are shown.
    private static let most = 100

    static let screen = Screen.shows("/advisories/provider", "advisory-provider", in: .advisories) { _ in
        PublishedAdvisories(.csaf20)
    } as: { older, call in
        var view: View = ["head": ["title": call.say("公開の状況", "How the publication stands")] as View]
        view.setCrumbs([("/advisories", call.say("アドバイザリー", "Advisories"))])
        guard let folder = call.desk.configuration.advisories else {
            view.setNext([
                NextStep(
                    tone: .info,
                    text: call.say(
                        "このサーバーはアドバイザリーの木を配信していません(設定 advisories)。", "This server serves no tree of advisories (setting advisories)."))
            ])
            return view
        }
        let published = try await older + call.ask(PublishedAdvisories(.csaf21))
        let metadata = StoredFile.read("\(folder)/\(ProviderLayout.metadata)", limit: 16 << 20).flatMap { try? ProviderMetadata($0) }
        let report = report(folder, call)
        let rows = places(published, folder, metadata?.canonicalURL)
        let missing = rows.filter { $0.state != .there }
        view["provider"] =
            [
                "role": metadata?.role?.rawValue, "address": metadata?.canonicalURL, "there": String(rows.count - missing.count),
                "documents": report.map { String($0.documents) },
            ] as View
        view["hasTree"] = metadata == nil ? nil : true
        view["missing"] = missing.prefix(most).map { row($0, call) }
        view["hasMissing"] = missing.isEmpty ? nil : true
        view["requirements"] = report.map { requirements($0, call) } ?? []
        view["hasRequirements"] = report == nil ? nil : true
        view.setNext(next(metadata, missing, report, call))
        return view
    }

    /// Where a document that is out lies in the tree.
    private struct Row {
        enum State { case there, other, absent }

        let entry: PublishedAdvisories.Entry
        let path: String
        let state: State
    }

    /// What should be in the tree. A version of CSAF that the tree has no folder for is not laid out on purpose.
    private static func places(_ published: [PublishedAdvisories.Entry], _ folder: String, _ canonical: String?) -> [Row] {
        published.compactMap { entry in
            guard let document = try? ProviderDocument(entry.bytes, place: entry.file) else { return nil }
            guard FileManager.default.fileExists(atPath: "\(folder)/\(ProviderLayout.folder(document.version))") else { return nil }
            let path = ProviderLayout.path(document)
            let stored = StoredFile.read("\(folder)/\(path)", limit: 64 << 20)
            return Row(entry: entry, path: path, state: stored == nil ? .absent : stored == entry.bytes ? .there : .other)
        }
    }

    /// The folder held against the requirements, without signatures: a server starts no other program.
    private static func report(_ folder: String, _ call: PageCall) -> CheckReport? {
        let seconds = Date(timeIntervalSince1970: Double(call.desk.seconds()))
        guard let now = AdvisoryTime(seconds.formatted(.iso8601)), let files = try? FolderFiles.files(folder), let start = files.start else {
            return nil
        }
        var checker = ProviderChecker(files, now: now)
        checker.limits.documents = most
        return try? checker.check(start)
    }

    private static func row(_ row: Row, _ call: PageCall) -> View {
        let tag: View = row.state == .absent ? .tag(.bad, call.say("ない", "missing")) : .tag(.warn, call.say("古い", "another version"))
        return ["href": Places.advisory(row.entry.number), "number": row.entry.documentID, "title": row.entry.title, "path": row.path, "tag": tag]
    }

    private static func requirements(_ report: CheckReport, _ call: PageCall) -> [View] {
        report.results.map { result in
            let faults = result.findings.filter { $0.grade != .unknown }
            let tag: View =
                switch result.outcome {
                case .pass: .tag(.good, call.say("合格", "fulfilled"))
                case .fail: .tag(.bad, call.say("不合格", "not fulfilled"))
                case .notApplicable: .tag(.neutral, call.say("対象なし", "does not apply"))
                case .cannotTell: .tag(.neutral, call.say("ここでは分からない", "cannot be told here"))
                }
            return [
                "number": String(result.number), "title": call.say(Requirement.title(result.number)), "tag": tag,
                "findings": faults.prefix(5).map { ["place": $0.place, "text": call.say($0.wording)] as View },
            ]
        }
    }

    private static func next(_ metadata: ProviderMetadata?, _ missing: [Row], _ report: CheckReport?, _ call: PageCall) -> [NextStep] {
        guard metadata != nil else {
            return [
                NextStep(
                    tone: .warn,
                    text: call.say(
                        "木がまだありません。mimamori advisory provide で作ってください。", "There is no tree yet; make it with mimamori advisory provide."))
            ]
        }
        var steps: [NextStep] = []
        if !missing.isEmpty {
            steps.append(
                NextStep(
                    tone: .warn,
                    text: call.say(
                        "公開した文書のうち\(missing.count)件が木にありません。mimamori advisory provide で木を作り直してください。",
                        "\(missing.count) documents that are out are not in the tree; make it anew with mimamori advisory provide.")))
        }
        if report?.results.contains(where: { $0.outcome == .fail }) == true {
            steps.append(
                NextStep(
                    tone: .bad, text: call.say("満たしていない要求があります。", "A requirement is not fulfilled."), href: "#requirements",
                    action: call.say("開く", "Go there")))
        }
        return steps
    }
}
