import Database
import Diagnostics
import Duties
import PSIRT

extension ReportFacts {
    private func local(_ time: String?) -> String? { time.flatMap { Instant($0) }.map { Zone.tokyo.text($0) } }

    /// How the case came in, and what followed when, in Japan's time.
    var timeline: Wording? {
        func line(_ time: String?, _ japanese: String, _ english: String) -> Wording? {
            local(time).map { Wording(ja: "\($0) \(japanese)", en: "\($0) \(english)") }
        }
        let origin = subject.origin.wording
        return Self.lines([
            line(subject.awareAt, "社内の誰かが最初に知った", "first known to anybody in the company"),
            line(subject.receivedAt, "受付(\(origin.japanese))", "received from: \(origin.english)"),
            line(subject.acknowledgedAt, "受領を連絡", "receipt acknowledged"), line(subject.informedAt, "届出者に結果を連絡", "reporter informed of the end"),
        ])
    }

    var sharing: Wording? {
        guard let embargo = subject.embargo else { return Self.same(subject.tlp.rawValue) }
        let until = embargo.zone.text(embargo.until)
        return Wording(
            ja: "\(subject.tlp.rawValue)、\(until) まで公表しない(\(embargo.agreedWith)との取り決め)",
            en: "\(subject.tlp.rawValue); nothing goes out before \(until), agreed with \(embargo.agreedWith)")
    }

    func owner() throws -> Wording? {
        guard let owner = try subject.owner.map({ try reader.get(Person.self, $0) }) else { return nil }
        return Self.same([owner.name, owner.post, owner.email].compactMap { $0 }.joined(separator: "\n"))
    }

    func misuse() throws -> Wording? {
        let answers = try subject.misuse(in: reader).answers
        return Self.lines(
            MisuseKind.allCases.map { kind in
                guard let answer = answers[kind] else { return nil }
                let found: Wording =
                    switch answer.finding {
                    case .yes: Wording(ja: "あり", en: "yes")
                    case .no: Wording(ja: "なし", en: "no")
                    case .unclear: Wording(ja: "確かめられない", en: "cannot be told")
                    }
                return Wording(
                    ja: "\(kind.rawValue) \(kind.wording.japanese): \(found.japanese)(\(answer.how))",
                    en: "\(kind.rawValue) \(kind.wording.english): \(found.english) (\(answer.how))")
            })
    }

    /// Files kept in the case, with what proves them.
    func files() throws -> Wording? {
        let rows = try reader.connection.rows(
            "SELECT file, digest FROM case_message WHERE case_id = ? AND file IS NOT NULL ORDER BY id", [.integer(subject.id)])
        return Self.lines(try rows.map { Self.same("\(try $0.text("file")) SHA-256 \(try $0.text("digest"))") })
    }

    func changes() throws -> Wording? {
        let rows = try reader.connection.rows(
            "SELECT kind, subject_id FROM case_link WHERE case_id = ? AND kind IN ('change_request', 'problem_report') ORDER BY id",
            [.integer(subject.id)])
        return Self.lines(try rows.map { Self.same(try LinkLabel.of(try $0.word("kind"), try $0.int("subject_id"), reader)) })
    }
}
