import Catalog
import Diagnostics

/// Open questions of one kind, put together by what each is about: whoever has judged that answers for all flaws below it.
struct QuestionKind {
    /// A component (or several alike) and what is asked of it.
    struct Subject {
        /// One flaw, and how many components alike it is asked of.
        struct Flaw {
            var question: ScanReport.Question
            var count: Int
        }

        /// `nginx 1.22.1: cpe:2.3:a:nginx:nginx`.
        var title: String
        /// Worst first.
        private(set) var flaws: [Flaw] = []
        private var places: [String: Int] = [:]

        init(title: String) { self.title = title }

        var count: Int { flaws.reduce(0) { $0 + $1.count } }

        /// Adds a question about one more component of the kind, or another flaw.
        fileprivate mutating func add(_ question: ScanReport.Question) {
            let key = question.vulnerability.id + " " + question.reason.record
            if let place = places[key] {
                flaws[place].count += 1
            } else {
                places[key] = flaws.count
                flaws.append(Flaw(question: question, count: 1))
            }
        }
    }

    /// What is asked, without names.
    var heading: Wording
    /// Those with the worst flaws first.
    var subjects: [Subject]

    var count: Int { subjects.reduce(0) { $0 + $1.count } }

    /// The kinds of `questions`, those with the worst flaws first.
    static func all(_ questions: [ScanReport.Question]) -> [QuestionKind] {
        var kinds: [QuestionKind] = []
        var places: [Wording: Int] = [:]
        var titles: [Wording: [String: Int]] = [:]
        // Worst first: what is met first stands first, kinds and subjects as well as flaws.
        for question in questions.worstFirst(\.vulnerability) {
            let heading = question.reason.heading
            let place = places[heading] ?? kinds.count
            if place == kinds.count {
                places[heading] = place
                kinds.append(QuestionKind(heading: heading, subjects: []))
            }
            let title = title(question)
            let subject = titles[heading]?[title] ?? kinds[place].subjects.count
            if subject == kinds[place].subjects.count {
                titles[heading, default: [:]][title] = subject
                kinds[place].subjects.append(Subject(title: title))
            }
            kinds[place].subjects[subject].add(question)
        }
        return kinds
    }

    private static func title(_ question: ScanReport.Question) -> String {
        let component = [question.component.name, question.component.version ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        return question.reason.subject.map { "\(component): \($0)" } ?? component
    }
}

extension Undecided.Reason {
    /// The record of the component's own ecosystem that says otherwise; empty if it is not about one.
    var record: String {
        if case .sourcesDisagree(let record) = self { record } else { "" }
    }
}
