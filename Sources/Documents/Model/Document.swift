public import Diagnostics

/// A letter, report or list as a value: what it says and how it is ordered, not how it looks.
///
/// The same document always renders to the same bytes: nothing of it is read from a clock or a machine.
public struct Document: Sendable, Hashable {
    /// What it is called: on top of the first page and in the running header.
    public var title: String
    /// The language of its words, of the renderer's own words and of its line breaking.
    public var language: Language
    /// Facts about it.
    public var metadata: DocumentMetadata
    /// How it begins.
    public var layout: DocumentLayout
    /// Its content in reading order; headings divide it into sections.
    public var blocks: [Block]

    /// A document from its parts.
    public init(
        title: String, language: Language = .japanese, metadata: DocumentMetadata = DocumentMetadata(), layout: DocumentLayout = .report,
        blocks: [Block] = []
    ) {
        self.title = title
        self.language = language
        self.metadata = metadata
        self.layout = layout
        self.blocks = blocks
    }

    /// A document whose blocks are written one below the other, with `if` and `for` where needed.
    public init(
        title: String, language: Language = .japanese, metadata: DocumentMetadata = DocumentMetadata(), layout: DocumentLayout = .report,
        @BlockBuilder _ blocks: () -> [Block]
    ) {
        self.init(title: title, language: language, metadata: metadata, layout: layout, blocks: blocks())
    }

    /// All tables in reading order.
    public var tables: [DocumentTable] {
        blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
}
