import Diagnostics

/// A box for a signature, set.
struct ApprovalBox {
    private let (role, meaning, name, date): (TextBox, TextBox?, TextBox, TextBox)
    private let (nameLabel, dateLabel): (TextBox, TextBox)
    private let width: Double
    private let padding = (x: 7.0, y: 4.0)
    private let labelWidth = 44.0

    init(_ approval: Approval, width: Double, _ context: PDFContext) {
        let inner = width - 14
        let language = context.language
        self.width = width
        role = TextBox(approval.role, TextLook(size: 8.6, isBold: true, spacing: 1.45), width: inner, context)
        meaning = approval.meaning.map { TextBox($0, .small, width: inner, context) }
        let value = { (text: String?, open: Wording) in
            TextBox(
                RichText(text ?? open[language]), TextLook(size: 9, color: text == nil ? .strongLine : .text, spacing: 1.45), width: inner - 44,
                context)
        }
        name = value(approval.name, Words.notSigned)
        date = value(approval.date?.text(in: language), Words.leftOpen)
        nameLabel = TextBox(RichText(Words.name[language]), .small, width: 44, context)
        dateLabel = TextBox(RichText(Words.date[language]), .small, width: 44, context)
    }

    /// Height of the role's ground.
    var headHeight: Double { role.height + 2 * padding.y }

    var height: Double { headHeight + (meaning.map { $0.height + padding.y } ?? 0) + max(name.height, 16) + max(date.height, 12) + 4 * padding.y }

    func paint(_ canvas: PDFCanvas, _ x: Double, _ y: Double, height: Double, head: Double) {
        canvas.fill(.ground, x, y, width, head)
        role.draw(canvas, x + padding.x, y + padding.y)
        canvas.line(.strongLine, 0.5, from: (x, y + head), to: (x + width, y + head))
        meaning?.draw(canvas, x + padding.x, y + head + padding.y)
        // Name and date stand at the foot, so that those of boxes side by side are in line.
        let dateTop = y + height - padding.y - max(date.height, 12)
        let nameTop = dateTop - 2 * padding.y - max(name.height, 12)
        for (label, value, top) in [(nameLabel, name, nameTop), (dateLabel, date, dateTop)] {
            label.draw(canvas, x + padding.x, top + 1)
            value.draw(canvas, x + padding.x + labelWidth, top)
            let bottom = top + max(value.height, 12) + 1
            canvas.line(.line, 0.5, from: (x + padding.x + labelWidth, bottom), to: (x + width - padding.x, bottom))
        }
        for (start, end) in [((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 0), (0, 1)), ((1, 0), (1, 1))] as [((Double, Double), (Double, Double))] {
            canvas.line(.strongLine, 0.6, from: (x + start.0 * width, y + start.1 * height), to: (x + end.0 * width, y + end.1 * height))
        }
    }
}
