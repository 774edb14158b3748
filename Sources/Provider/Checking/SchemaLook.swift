import JSONSchema
import JSONStream

/// Holds a file against an official schema where the caller has it.
struct SchemaLook {
    private let schemas: SchemaFiles?

    init(_ schemas: SchemaFiles?) { self.schemas = schemas }

    /// - Parameter names: names of the schema's file, the first that is there.
    func look(_ bytes: [UInt8], _ names: [String], _ number: Int, _ place: String, _ notes: inout CheckNotes) {
        for name in names {
            guard let schema = try? schemas?.schema(name) else { continue }
            guard let report = try? schema.validate(ByteBlock(bytes), limits: SchemaLimits(violations: CheckNotes.most)) else { return }
            for violation in report.violations { notes.add(number, .fault, "\(place) \(violation.pointer)", violation.wording) }
            return
        }
        notes.advise(
            number, place, ja: "公式スキーマがないので、必須の項目だけを調べました。", en: "The official schema is not at hand; only what it requires was looked at.")
    }
}
