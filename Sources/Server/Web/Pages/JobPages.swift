import Diagnostics
import JSONStream
import Registry

/// Jobs: what waits, runs and ran.
enum JobPages {
    static let list = Screen.shows("/jobs", "jobs", in: .jobs) { call in
        ListJobs(
            states: call.given.word("state", JobState.self).map { [$0] }, before: call.given.number("after"), limit: Pager.size + 1)
    } as: { found, call in
        let shown = found.prefix(Pager.size)
        let next = found.count > shown.count ? shown.last.map { String($0.job.id) } : nil
        return [
            "head": [:] as View,
            "filter": [
                "states": call.filterOptions("state", call.options(JobState.self, \.title)),
                "isActive": call.given.text("state") == nil ? nil : true, "reset": call.path,
            ] as View,
            "hasRows": shown.isEmpty ? nil : true,
            "jobs": shown.map { entry -> View in
                var row = call.tag(entry.job.state)
                row.add([
                    "href": Places.job(entry.job.id), "kind": call.say(entry.job.jobKind.title), "title": entry.job.title, "person": entry.job.person,
                    "queued": JapanTime.minute(entry.job.queuedAt), "ended": entry.job.endedAt.map(JapanTime.minute),
                ])
                return row
            },
            "pager": Pager.keyed(call, shown: shown.count, next: next, exports: false),
            "canMatch": call.may(.manageCatalogue) ? true : nil,
        ]
    }

    static let job = Screen.shows("/jobs/{job}", "job", in: .jobs) { call in
        ShowJob(try call.number("job"))
    } as: { answer, call in
        let job = answer.job
        var view: View = [
            "head": ["title": call.say(job.jobKind.title), "subtitle": job.title] as View,
            "job": [
                "isRunning": job.state.isEnded ? nil : true, "progress": job.state.isEnded ? nil : progress(answer, call),
                "state": call.tag(job.state), "person": job.person, "taken": JapanTime.minute(job.queuedAt),
                "finished": job.endedAt.map(JapanTime.minute), "attempts": job.attempts > 1 ? String(job.attempts) : nil,
                "failure": JobFailure(of: job).map { ["text": call.say($0.wording), "code": $0.code] as View }, "result": result(job, call),
                "outcome": outcome(job, call),
                "cancel": job.state.isEnded || job.isCancelAsked ? nil : Places.job(job.id) + "/cancel",
            ] as View,
            "timeline": timeline(job, call),
        ]
        view.setCrumbs([("/jobs", call.say("ジョブ", "Jobs"))])
        return view
    }

    static let deeds: [Deed] = [
        .does("/jobs/{job}/cancel", "cancelJob", of: job, .cancelled) {
            CancelJob(try $0.number("job"))
        } then: { job, _ in
            Places.job(job.id)
        },
        .steps("/jobs/matching", "matchAll", of: list, leadingTo: QueueMatching.self) { call in
            let job = try await call.perform(QueueMatching())
            call.desk.bell.ring()
            return .go(Places.job(job.id))
        },
    ]

    private static func progress(_ answer: ShowJob.Answer, _ call: PageCall) -> View {
        let (done, total) = (answer.progress.done, answer.progress.total)
        let phase =
            switch answer.progress.phase {
            case "reading": call.say("SBOMを読み取り、登録し、照合しています", "reading, storing and matching the SBOM")
            case "matching": call.say("脆弱性カタログと照合しています", "matching against the catalogue")
            default: call.say("順番を待っています", "waiting for its turn")
            }
        return [
            "percent": total > 0 ? String(min(100, done * 100 / total)) : nil,
            "text": total > 0 ? "\(phase) (\(Figures.grouped(done)) / \(Figures.grouped(total)))" : phase,
        ]
    }

    /// Where to go on from a job that is done.
    private static func result(_ job: Job, _ call: PageCall) -> View? {
        guard job.state == .done else { return nil }
        if let release = SBOMIntake(of: job)?.release {
            return ["href": Places.release(release), "text": call.say("\(release.text) を見る", "See \(release.text)")]
        }
        if let supplier = SBOMIntake(of: job)?.supplier {
            return ["href": Places.supplier(supplier), "text": call.say("サプライヤーの画面へ", "To the supplier")]
        }
        return ["href": "/", "text": call.say("今日の画面へ", "To today's page")]
    }

    /// What a job brought, in a line.
    private static func outcome(_ job: Job, _ call: PageCall) -> String? {
        guard let text = job.result else { return nil }
        var reader = JSONReader(ByteBlock(text.utf8))
        guard case .object(let members)? = try? reader.value() else { return nil }
        func number(_ name: String) -> Int? {
            guard case .number(let text)? = members.first(where: { $0.key == name })?.value else { return nil }
            return Int(text)
        }
        if let components = number("components") {
            let score = number("score").map { call.say("、品質スコア\($0)", ", score \($0)") } ?? ""
            return call.say(
                "部品\(Figures.grouped(components))件、誤り\(number("errors") ?? 0)件、警告\(number("warnings") ?? 0)件\(score)",
                "\(Figures.grouped(components)) components, \(number("errors") ?? 0) errors, \(number("warnings") ?? 0) warnings\(score)")
        }
        guard let appeared = number("appeared") else { return nil }
        return call.say(
            "新しい該当\(appeared)件、消滅\(number("gone") ?? 0)件、リリース\(number("releases") ?? 0)件",
            "\(appeared) new findings, \(number("gone") ?? 0) gone, in \(number("releases") ?? 0) releases")
    }

    private static func timeline(_ job: Job, _ call: PageCall) -> [View] {
        var events: [View] = []
        func add(_ time: String?, _ tone: Tone, _ text: String) {
            guard let time else { return }
            events.append(["tone": tone.rawValue, "at": time, "when": JapanTime.minute(time), "text": text])
        }
        add(job.endedAt, job.state == .done ? .good : .bad, call.say(job.state.title))
        add(job.startedAt, .info, call.say("開始", "begun"))
        add(job.queuedAt, .neutral, call.say("受付", "accepted"))
        return events
    }
}
