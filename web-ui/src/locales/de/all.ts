import account from './account.json'
import actions from './actions.json'
import board from './board.json'
import common from './common.json'
import dashboard from './dashboard.json'
import editor from './editor.json'
import errors from './errors.json'
import identity from './identity.json'
import membership from './membership.json'
import notification from './notification.json'
import palette from './palette.json'
import panel from './panel.json'
import project from './project.json'
import search from './search.json'
import shell from './shell.json'
import sprint from './sprint.json'
import task from './task.json'
import views from './views.json'
import wiki from './wiki.json'

export default {
  account,
  actions,
  board,
  common,
  dashboard,
  editor,
  errors,
  identity,
  membership,
  notification,
  palette,
  panel,
  project,
  search,
  shell,
  sprint,
  task,
  views,
  wiki,
}
