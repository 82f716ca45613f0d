/** What programs put on the clipboard, shortened to what matters. */

export const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head><body lang=EN-US>
<!--StartFragment--><h1>Plan<o:p></o:p></h1>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>First<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Deep<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span><![endif]>Deeper<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Second<o:p></o:p></p>
<p class=MsoNormal>After it <b>bold</b><o:p></o:p></p><!--EndFragment--></body></html>`

export const DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400;color:#000">Plain and </span><span style="font-weight:700">strong</span></p><br /><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">One</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span style="font-weight:400">Within</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">Two</span></p></li></ul></b><br class="Apple-interchange-newline">`

export const EXCEL = `<html><head><style>td {mso-style-parent:style0}</style></head><body><table border=0 cellpadding=0 width=128><!--StartFragment--><col width=64 span=2><tr height=20><td height=20 width=64>Name</td><td width=64>Age</td></tr><tr height=20><td height=20>Ann</td><td></td></tr><!--EndFragment--></table></body></html>`

export const LIBREOFFICE = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice"><style type="text/css">p { line-height: 115% }</style></head><body><h2 class="western"><font face="Liberation Sans">Title</font></h2><p style="margin-bottom: 0cm"><br></p><p style="line-height: 100%">Text <i>slanted</i></p></body></html>`

export const GITHUB = `<meta charset='utf-8'><h4 dir="auto">Deep heading</h4><div class="highlight highlight-source-js" dir="auto"><pre><span class="pl-k">let</span> x = 1<br>let y</pre></div><ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled checked> done</li><li class="task-list-item"><input type="checkbox" disabled> open</li></ul><p dir="auto">see <a href="javascript:alert(1)">here</a></p>`

export const MARKDOWN = `## Release *now*

With **bold**, \`a_b_c\` and [a link](https://example.com/x)

- one
  - deep
- two

1. first
2. second

- [ ] open
- [x] done

> said
> twice

\`\`\`sh
# not a heading
<b>
\`\`\`

| Name | Age |
|------|----:|
| Ann  | 7   |

---

<img src=x onerror=alert(1)> 5 * 3 * 2`
