"""
A second library that writes and reads workbooks, in another language: openpyxl.
write SAMPLE OUT: the sample's sheets and one with a chart, a table, rules, names, notes, an array formula, a filter.
describe FILE: links, validations, tables, formats and filters of the first sheet, and the properties, as JSON.
read FILE…: one line of JSON a file, by sheet the values that stand in its cells: {"예산": [[1, 1, "예산현황"], …]}.
"""
import json
import sys

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo


def write(sample, out):
    book = openpyxl.load_workbook(sample)
    sheet = book.create_sheet("참고 <자료> & 그 밖")
    for row in [["부서", "금액", "비율"], ["홍보실", 30, 0.3], ["기획실", 70, 0.7]]:
        sheet.append(row)
    sheet["A1"].font = Font(name="돋움", size=11, bold=True, color="FF1F4E79")
    sheet["A1"].fill = PatternFill("lightUp", fgColor="FFFF0000")
    sheet["B2"].border = Border(top=Side("double"), diagonal=Side("thin"), diagonalUp=True)
    sheet["C2"].number_format = "0.0%"
    sheet["C3"].alignment = Alignment(textRotation=45, wrap_text=True)
    sheet["B3"].protection = Protection(locked=False)
    sheet["E2"] = "=SUM(B2:B3)"
    sheet.formula_attributes["E3"] = {"t": "array", "ref": "E3:E3"}
    sheet["E3"] = "=SUM(B2:B3*C2:C3)"
    sheet["F2"] = "누리집"
    sheet["F2"].hyperlink = "https://example.com/?a=1&b=2"
    sheet["G2"].comment = Comment("빈 셀의 메모", "홍보실")
    sheet.merge_cells("A6:C7")
    sheet.add_table(Table(displayName="부서표", ref="A1:C3", tableStyleInfo=TableStyleInfo("TableStyleLight9")))
    sheet.conditional_formatting.add("B2:B9", CellIsRule("greaterThan", ["$B$2*2"], font=Font(bold=True)))
    sheet.conditional_formatting.add("C2:C9", ColorScaleRule("min", None, "FFFFFFFF", "max", None, "FF63BE7B"))
    choice = DataValidation("list", '"핵심,일반"', allow_blank=True, promptTitle="유형", prompt="고르십시오")
    choice.add("D2:D9")
    sheet.add_data_validation(choice)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=3), titles_from_data=True)
    sheet.add_chart(chart, "I2")
    sheet.column_dimensions.group("M", "P", hidden=True)
    sheet.row_dimensions[8].height = 31.5
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"
    book.defined_names.append(DefinedName("부서_금액", attr_text=f"'{sheet.title}'!$B$2:$B$3"))
    book.create_sheet("숨김").sheet_state = "veryHidden"
    book.properties.creator = "홍보실"
    book.save(out)


def read(files):
    for file in files:
        book = openpyxl.load_workbook(file, data_only=True)
        sheets = {
            sheet.title: [
                [cell.row, cell.column, cell.value if isinstance(cell.value, (int, float, bool)) else str(cell.value)]
                for row in sheet.iter_rows()
                for cell in row
                if cell.value is not None
            ]
            for sheet in book.worksheets
        }
        print(json.dumps(sheets))


def describe(files):
    book = openpyxl.load_workbook(files[0])
    sheet = book.worksheets[0]
    links = [cell.hyperlink for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    print(json.dumps({
        "links": [[link.ref, link.target, link.location, link.tooltip] for link in links],
        "cells": [cell.value for row in sheet["A1:B9"] for cell in row if cell.value is not None],
        "tables": [
            [table.displayName, table.ref, table.totalsRowCount,
             [[each.name, each.totalsRowLabel, each.totalsRowFunction] for each in table.tableColumns]]
            for table in sheet.tables.values()
        ],
        "table filters": [
            [table.autoFilter.ref,
             [[each.colId, each.customFilters.customFilter[0].operator, each.customFilters.customFilter[0].val]
              for each in table.autoFilter.filterColumn if each.customFilters]]
            for table in sheet.tables.values()
        ],
        "filter": [
            sheet.auto_filter.ref,
            [[each.colId, each.filters and each.filters.filter, each.filters and each.filters.blank]
             for each in sheet.auto_filter.filterColumn],
            [row for row, setting in sheet.row_dimensions.items() if setting.hidden],
        ],
        "formats": sorted(
            [str(where.sqref), rule.type, rule.priority, rule.formula, rule.stopIfTrue]
            for where in sheet.conditional_formatting
            for rule in where.rules
        ),
        "validations": [
            [str(rule.sqref), rule.type, rule.operator, rule.formula1, rule.formula2, rule.errorStyle, rule.error,
             rule.allowBlank]
            for rule in sheet.data_validations.dataValidation
        ],
        "properties": [book.properties.title, book.properties.creator],
    }))


{"write": lambda args: write(*args), "read": read, "describe": describe}[sys.argv[1]](sys.argv[2:])
