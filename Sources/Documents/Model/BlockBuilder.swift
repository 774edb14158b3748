/// Lets the blocks of a document be written one below the other.
@resultBuilder public enum BlockBuilder {
    /// A block.
    public static func buildExpression(_ block: Block) -> [Block] { [block] }
    /// Blocks that another function made.
    public static func buildExpression(_ blocks: [Block]) -> [Block] { blocks }
    /// A table.
    public static func buildExpression(_ table: DocumentTable) -> [Block] { [.table(table)] }
    /// Labels with values.
    public static func buildExpression(_ fields: FieldList) -> [Block] { [.fields(fields)] }
    /// A drawing.
    public static func buildExpression(_ drawing: Drawing) -> [Block] { [.drawing(drawing)] }
    /// A text is a paragraph.
    public static func buildExpression(_ text: RichText) -> [Block] { [.paragraph(text)] }
    /// All of them in order.
    public static func buildBlock(_ parts: [Block]...) -> [Block] { parts.flatMap(\.self) }
    /// What stands behind `if` without `else`.
    public static func buildOptional(_ part: [Block]?) -> [Block] { part ?? [] }
    /// What stands behind `if`.
    public static func buildEither(first part: [Block]) -> [Block] { part }
    /// What stands behind `else`.
    public static func buildEither(second part: [Block]) -> [Block] { part }
    /// What stands in `for`.
    public static func buildArray(_ parts: [[Block]]) -> [Block] { parts.flatMap(\.self) }
}
