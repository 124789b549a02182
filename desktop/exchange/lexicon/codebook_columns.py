"""What columns of a codebook's table hold, by the names that people give them."""

from __future__ import annotations

from typing import Final

_NAMES: Final = {
    "id": "id theme_id guid uuid",
    "path": "path theme_path full_name 路径 主题路径 编码路径",
    "parent": "parent parent_name parent_theme 上级 上级主题 父主题 父节点 父级 上级编码",
    "name": "name theme code label category 名称 主题 主题名称 编码 编码名称 节点 类目",
    "level_1": "level_1 level1 top_theme 一级主题 一级编码 一级类目 一级节点",
    "level_2": "level_2 level2 subtheme sub_theme 二级主题 二级编码 二级类目 二级节点",
    "level_3": "level_3 level3 三级主题 三级编码 三级类目 三级节点",
    "level_4": "level_4 level4 四级主题 四级编码 四级类目 四级节点",
    "definition": "definition description desc 定义 说明 描述 含义 操作化定义",
    "include": "include inclusion includes 包括 包含 纳入 纳入标准 计入",
    "exclude": "exclude exclusion excludes 不包括 不包含 排除 排除标准 不计入",
    "example": "example examples 例子 示例 例句 举例 正例",
    "counter_example": "counter_example counterexample counter-example 反例",
    "keywords": "keywords keyword 关键词 关键字",
    "key": "key shortcut 快捷键 数字键 键",
    "colour": "colour color 颜色",
    "retired": "retired 停用 已停用",
}
LEVELS: Final = ("level_1", "level_2", "level_3", "level_4")
"""Columns of which each holds the names of one level, the top first."""
_BY_NAME: Final = {name: field for field, names in _NAMES.items() for name in names.split()}


def field_of(column: str) -> str | None:
    """What a column of that name, in lower case, says of a theme; None where it is not known."""
    return _BY_NAME.get(column.strip().replace(" ", "_"))
