import Diagnostics
import Duties
import PSIRT

extension ReportContent {
    /// The content of a report as facts and fills have it now.
    init(_ report: StoredReport, _ reader: RegistryReader) throws {
        let form = report.kind.form
        let facts = try ReportFacts(report, reader)
        let fills = try ReportFill.all(of: report, reader)
        let vocabulary = RuleBook.shipped.vocabulary
        self.init(
            number: report.number, kind: report.kind, title: report.kind.title,
            recipients: form.recipients.map { vocabulary.recipients[$0] ?? Wording(ja: $0, en: $0) }, caution: form.caution,
            subject: report.subject.number, label: report.subject.tlp.rawValue, isExercise: report.subject.isExercise, phase: report.phase,
            follows: report.follows.map { ReportNumber.text(report.subject, $0) },
            blocks: try form.blocks.map { block in
                Block(title: block.title, fields: try block.fields.map { try Self.field($0, facts, fills, reader) })
            })
    }

    private static func field(_ field: ReportField, _ facts: ReportFacts, _ fills: [ReportFill], _ reader: RegistryReader) throws -> Field {
        let derived = try facts.value(of: field.source)
        let japanese = ReportFill.newest(field.key, .japanese, in: fills)
        let english = ReportFill.newest(field.key, .english, in: fills)
        let isFilled = japanese != nil || english != nil
        // In the language in which nobody said otherwise stands what the facts say; where they say nothing, the other language's words.
        let filled =
            isFilled
            ? Wording(
                ja: japanese?.value ?? derived?.japanese ?? english?.value ?? "", en: english?.value ?? derived?.english ?? japanese?.value ?? "")
            : nil
        let author = [japanese, english].compactMap { $0 }.max { $0.at < $1.at }?.author
        return Field(
            key: field.key, label: field.label, value: filled ?? derived, origin: isFilled ? .filled : derived == nil ? .open : .derived,
            source: field.source.title, overridden: isFilled ? derived : nil, filledBy: try author.map { try reader.get(Person.self, $0).handle },
            citation: field.basis.citation, strength: field.basis.strength.wording, evidence: field.basis.level.wording)
    }
}
