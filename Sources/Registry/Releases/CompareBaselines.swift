import Database
import JSONStream
import SBOM

/// What differs between two baselines of a product: items that came, went or changed, and the components within changed SBOMs.
public struct CompareBaselines: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// The older one.
    public var old: BaselineReference
    /// The newer one.
    public var new: BaselineReference

    /// A comparison of two baselines, of the same release or of two of the same product.
    public init(_ old: BaselineReference, _ new: BaselineReference) {
        self.old = old
        self.new = new
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope {
        guard old.release.product == new.release.product else {
            throw RegistryError.invalid([
                FieldProblem("new", ja: "同じ製品のベースラインだけを比べられます。", en: "is of another product; only baselines of one product can be compared.")
            ])
        }
        return try reader.scope(old.release)
    }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> BaselineDifference {
        let (before, after) = (try reader.baseline(old), try reader.baseline(new))
        let (oldItems, newItems) = (try BaselineContent.read(before.content), try BaselineContent.read(after.content))
        var items: [BaselineDifference.ItemChange] = []
        var sboms: [BaselineDifference.SBOMChange] = []
        for section in ConfigurationItem.Section.allCases {
            let (first, second) = (oldItems[section] ?? [:], newItems[section] ?? [:])
            for key in Set(first.keys).union(second.keys).sorted() {
                guard let change = Self.change(section, key, first[key], second[key]) else { continue }
                items.append(change)
                guard section == .sbom, let from = first[key]?["sha256"], let to = second[key]?["sha256"], from != to else { continue }
                sboms.append(BaselineDifference.SBOMChange(key: key, difference: try Self.components(from, to, reader)))
            }
        }
        return BaselineDifference(
            old: BaselineReference(old.release, number: before.number), new: BaselineReference(new.release, number: after.number), items: items,
            sboms: sboms)
    }

    private static func change(
        _ section: ConfigurationItem.Section, _ key: String, _ old: [String: String]?, _ new: [String: String]?
    ) -> BaselineDifference.ItemChange? {
        guard old != new else { return nil }
        var fields: [BaselineDifference.FieldChange] = []
        if let old, let new {
            for field in Set(old.keys).union(new.keys).sorted() where old[field] != new[field] {
                fields.append(BaselineDifference.FieldChange(field: field, old: old[field], new: new[field]))
            }
        }
        return BaselineDifference.ItemChange(
            kind: old == nil ? .added : new == nil ? .removed : .changed, section: section, key: key, name: (new ?? old)?["name"] ?? key,
            oldVersion: old?["version"], newVersion: new?["version"], fields: fields)
    }

    private static func components(_ old: String, _ new: String, _ reader: RegistryReader) throws -> SBOMDifference? {
        let first = try BlobStore.get(old, in: reader)
        let second = try BlobStore.get(new, in: reader)
        guard let before = try? SBOMReader.read(ByteBlock(first)), let after = try? SBOMReader.read(ByteBlock(second)) else { return nil }
        return SBOMComparer.compare(before, after)
    }
}
