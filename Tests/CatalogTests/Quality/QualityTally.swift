/// Counts of one class of labels, and what they come to.
struct QualityTally {
    /// What the matcher said of a label's component and vulnerability.
    enum Answer: String {
        case finding, undecided, cleared, silent
    }

    var truePositives = 0
    var falsePositives = 0
    var falseNegatives = 0
    var trueNegatives = 0
    /// Right matches that the report leaves to a person, with the reason; wrong ones so left are true negatives.
    var open = 0
    var wrong: [(label: Label, answer: Answer)] = []

    mutating func count(_ label: Label, _ answer: Answer) {
        switch (label.verdict, answer) {
        case (.unclear, _): return
        case (.truePositive, .finding): truePositives += 1
        case (.truePositive, .undecided): open += 1
        case (.truePositive, .cleared), (.truePositive, .silent):
            falseNegatives += 1
            wrong.append((label, answer))
        case (.falsePositive, .finding):
            falsePositives += 1
            wrong.append((label, answer))
        case (.falsePositive, _): trueNegatives += 1
        }
    }

    /// 1 where there is nothing to be wrong about.
    var precision: Double { Self.ratio(truePositives, truePositives + falsePositives) }
    /// A question left to a person is no finding, so it counts against recall.
    var recall: Double { Self.ratio(truePositives, truePositives + falseNegatives + open) }
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
    var graded: Int { truePositives + falsePositives + falseNegatives + trueNegatives + open }

    private static func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }

    static let heading = "| class | labels | TP | FP | FN | TN | open | precision | recall | F1 |\n|---|---|---|---|---|---|---|---|---|---|"

    func row(_ name: String) -> String {
        func text(_ value: Double) -> String {
            let thousandths = Int((value * 1000).rounded())
            let digits = String(thousandths % 1000)
            return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
        }
        return "| \(name) | \(graded) | \(truePositives) | \(falsePositives) | \(falseNegatives) | \(trueNegatives) | \(open) | "
            + "\(text(precision)) | \(text(recall)) | \(text(f1)) |"
    }
}
